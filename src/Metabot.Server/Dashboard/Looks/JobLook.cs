using System.Text.Json;
using Metabot.Server.Http;
using Metabot.Server.Jobs;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Dashboard.Looks;

// A job with all that was planned, what became of it, and why.
internal static class JobLook
{
    private const int LastRuns = 20;
    private const int LastMessages = 20;

    public static void Map(RouteGroupBuilder bot) => bot.MapGet("/jobs/{jobId}", GetAsync);

    private static async Task<JobLookView> GetAsync(HttpRequest request, BotDb db, BotDefinition bot, JobSignals signals, CancellationToken cancellationToken)
    {
        var job = await db.Jobs.AsNoTracking().FindRowAsync(request, bot, "jobId", cancellationToken);
        var runs = await db.Runs.AsNoTracking().Where(run => run.JobId == job.Id)
            .OrderByDescending(run => run.Id).Take(LastRuns).ToListAsync(cancellationToken);
        var leadName = await db.Leads.Where(lead => lead.Id == job.LeadId && lead.BotId == bot.Id).Select(lead => lead.Name).SingleOrDefaultAsync(cancellationToken);
        var last = runs.Count == 0 ? [] : await db.Messages.AsNoTracking().Where(message => message.RunId == runs[0].Id)
            .OrderBy(message => message.Id).Take(LastMessages).ToListAsync(cancellationToken);
        return JobLookView.Create(job, signals, leadName, runs, last);
    }
}

internal sealed record JobLookView(
    JobRowView Job,
    string? LeadName,
    long? TicketId,
    CatchUp? CatchUp,
    int? CatchUpPerMin,
    bool IsOfScript,
    string? Condition,
    int? FailingLine,
    JsonElement? Request,
    IReadOnlyList<string> AddTags,
    IReadOnlyList<string> RemoveTags,
    IReadOnlyList<RunLookView> Runs,
    IReadOnlyList<SaidView> Said)
{
    public static JobLookView Create(Job job, JobSignals signals, string? leadName, IReadOnlyList<Run> runs, IReadOnlyList<Message> said) => new(
        JobRowView.Create(job, signals),
        leadName,
        job.TicketId,
        job.IsPeriodic ? job.CatchUp : null,
        job.CatchUpPerMin,
        job.IsOfScript,
        job.Condition,
        Looks.FailingLine.Find(job, runs is [var last, ..] ? last : null),
        job.Request is { } request ? JsonElement.Parse(request) : null,
        job.AddTags,
        job.RemoveTags,
        [.. runs.Select(RunLookView.Create)],
        [.. said.Select(message => new SaidView(message.LeadId, message.Text, message.CreatedAt))]);
}

internal sealed record RunLookView(
    long RunId, DateTimeOffset ScheduledFor, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string? Outcome, string? Reason, int LeadsReached, int LeadsFailed)
{
    public static RunLookView Create(Run run) => new(
        run.Id, run.ScheduledFor, run.StartedAt, run.FinishedAt, run.Outcome?.WriteWord(), run.Reason, run.LeadsReached, run.LeadsFailed);
}

internal sealed record SaidView(long? LeadId, string Text, DateTimeOffset CreatedAt);
