using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Metabot.Server.Storage;

// What every run asks, in SQL that both databases understand: EF Core takes longer to begin a query of this kind than SQLite to answer it.
// None of the rows is tracked.
internal sealed class RunQueries
{
    private const string Place = """SELECT "BotId", "Kind", "LeadId" FROM "Jobs" WHERE "Id" = @job AND "Status" = 'Scheduled'""";

    private static readonly ConditionalWeakTable<IModel, RunQueries> Written = [];

    private readonly RowReading<Job> _jobs;
    private readonly RowReading<BotState> _bots;
    private readonly RowReading<Lead> _leads;
    private readonly RowReading<Ticket> _tickets;
    private readonly RowReading<Dialog> _dialogs;
    private readonly string _job;
    private readonly string _jobAndRun;
    private readonly string _state;

    private RunQueries(BotDb db)
    {
        (_jobs, _bots, _leads) = (RowReading<Job>.For(db), RowReading<BotState>.For(db), RowReading<Lead>.For(db));
        (_tickets, _dialogs) = (RowReading<Ticket>.For(db), RowReading<Dialog>.For(db));
        _job = $"""SELECT {_jobs.WriteColumns("j")} FROM "Jobs" j WHERE j."Id" = @job""";
        _jobAndRun = $"""
            SELECT {_jobs.WriteColumns("j")}, EXISTS (
                SELECT 1 FROM "Runs" r WHERE r."JobId" = @job AND r."ScheduledFor" = @moment AND r."FinishedAt" IS NOT NULL)
            FROM "Jobs" j WHERE j."Id" = @job
            """;
        _state = $"""
            SELECT {_bots.WriteColumns("b")}, {_leads.WriteColumns("l")}, {_tickets.WriteColumns("t")}, {_dialogs.WriteColumns("d")}
            FROM "Bots" b LEFT JOIN "Leads" l ON l."Id" = @lead LEFT JOIN "Tickets" t ON t."Id" = @ticket LEFT JOIN "Dialogs" d ON d."LeadId" = @lead
            WHERE b."Id" = @bot
            """;
    }

    // Null when the job is over, or gone.
    public static Task<JobPlace?> FindPlaceAsync(BotDb db, long jobId) => ReadAsync(
        db,
        Place,
        command => command.SetParameter("@job", jobId),
        reader => new JobPlace(jobId, reader.GetInt64(0), Enum.Parse<JobTargetKind>(reader.GetString(1)), reader.IsDBNull(2) ? null : reader.GetInt64(2)));

    // Null when there is none.
    public static Task<StoredJob?> FindJobAsync(BotDb db, long jobId, DateTimeOffset scheduledFor)
    {
        var queries = For(db);
        return ReadAsync(
            db,
            queries._jobAndRun,
            command =>
            {
                command.SetParameter("@job", jobId);
                command.SetParameter("@moment", scheduledFor.UtcTicks);
            },
            reader => new StoredJob(queries._jobs.Read(reader, 0)!, reader.GetBoolean(queries._jobs.Width)));
    }

    public static async Task<StoredState> ReadStateAsync(BotDb db, long botId, long? leadId, long? ticketId)
    {
        var queries = For(db);
        var state = await ReadAsync(
            db,
            queries._state,
            command =>
            {
                command.SetParameter("@bot", botId);
                command.SetParameter("@lead", leadId ?? 0);
                command.SetParameter("@ticket", ticketId ?? 0);
            },
            queries.ReadState);
        return state ?? throw new InvalidOperationException($"Bot {botId} is not in the database.");
    }

    // As the transaction that is open sees it.
    public static async Task<Job> LoadJobAsync(BotDb db, long jobId)
    {
        var queries = For(db);
        var job = await ReadAsync(db, queries._job, command => command.SetParameter("@job", jobId), reader => queries._jobs.Read(reader, 0));
        return job ?? throw new InvalidOperationException($"Job {jobId} is not in the database any more.");
    }

    private StoredState ReadState(DbDataReader reader)
    {
        var (lead, ticket, dialog) = (_bots.Width, _bots.Width + _leads.Width, _bots.Width + _leads.Width + _tickets.Width);
        return new StoredState(_bots.Read(reader, 0)!, _leads.Read(reader, lead), _tickets.Read(reader, ticket), _dialogs.Read(reader, dialog));
    }

    // Of the one row, if there is one.
    private static async Task<T?> ReadAsync<T>(BotDb db, string text, Action<DbCommand> fill, Func<DbDataReader, T> read)
        where T : class?
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.CreateCommand(text);
            fill(command);
            await using var reader = await command.ExecuteReaderAsync();
            return await reader.ReadAsync() ? read(reader) : null;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static RunQueries For(BotDb db) => Written.GetValue(db.Model, _ => new RunQueries(db));
}

// Whether it has run for the moment that was asked for, to its end.
internal sealed record StoredJob(Job Job, bool HasRun);

internal sealed record StoredState(BotState Bot, Lead? Lead, Ticket? Ticket, Dialog? Dialog);
