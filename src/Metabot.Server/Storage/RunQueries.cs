using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Metabot.Server.Storage;

// What every run asks, translated once: EF Core takes longer to recognise a query of this kind than SQLite to answer it. A translation is
// of one model, and SQLite and PostgreSQL have their own.
internal sealed class RunQueries
{
    private static readonly ConditionalWeakTable<IModel, RunQueries> Translated = [];

    private readonly Func<BotDb, long, Task<JobPlace?>> _findPlace = EF.CompileAsyncQuery(
        (BotDb db, long jobId) => db.Jobs.Where(row => row.Id == jobId && row.Status == JobStatus.Scheduled)
            .Select(row => new JobPlace(row.Id, row.BotId, row.Kind, row.LeadId))
            .SingleOrDefault());

    private readonly Func<BotDb, long, DateTimeOffset, Task<StoredJob?>> _findJob = EF.CompileAsyncQuery(
        (BotDb db, long jobId, DateTimeOffset scheduledFor) => db.Jobs.AsNoTracking().Where(row => row.Id == jobId)
            .Select(row => new StoredJob(row, db.Runs.Any(run => run.JobId == jobId && run.ScheduledFor == scheduledFor && run.FinishedAt != null)))
            .SingleOrDefault());

    private readonly Func<BotDb, long, long?, long?, Task<StoredState>> _readState = EF.CompileAsyncQuery(
        (BotDb db, long botId, long? leadId, long? ticketId) => (
            from bot in db.Bots.AsNoTracking()
            where bot.Id == botId
            from lead in db.Leads.Where(row => row.Id == leadId).DefaultIfEmpty()
            from ticket in db.Tickets.Where(row => row.Id == ticketId).DefaultIfEmpty()
            from dialog in db.Dialogs.Where(row => row.LeadId == leadId).DefaultIfEmpty()
            select new StoredState(bot, lead, ticket, dialog)).Single());

    private readonly Func<BotDb, long, Task<Job>> _loadJob = EF.CompileAsyncQuery((BotDb db, long jobId) => db.Jobs.Single(row => row.Id == jobId));

    // Null when the job is over, or gone.
    public static Task<JobPlace?> FindPlaceAsync(BotDb db, long jobId) => For(db)._findPlace(db, jobId);

    // Null when there is none.
    public static Task<StoredJob?> FindJobAsync(BotDb db, long jobId, DateTimeOffset scheduledFor) => For(db)._findJob(db, jobId, scheduledFor);

    public static Task<StoredState> ReadStateAsync(BotDb db, long botId, long? leadId, long? ticketId) => For(db)._readState(db, botId, leadId, ticketId);

    // To be changed.
    public static Task<Job> LoadJobAsync(BotDb db, long jobId) => For(db)._loadJob(db, jobId);

    private static RunQueries For(BotDb db) => Translated.GetValue(db.Model, _ => new RunQueries());
}

// Whether it has run for the moment that was asked for, to its end.
internal sealed record StoredJob(Job Job, bool HasRun);

internal sealed record StoredState(BotState Bot, Lead? Lead, Ticket? Ticket, Dialog? Dialog);
