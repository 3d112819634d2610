using System.Globalization;
using Metabot.Server.Http;
using Metabot.Server.Jobs;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Dashboard.Looks;

// Jobs, the newest first. A number finds the job and the jobs of the lead, a text those whose target or key has it.
internal static class JobListLook
{
    private static readonly WordField<JobStatus> Status = new("status", "Only jobs in this status.");

    public static void Map(RouteGroupBuilder bot) => bot.MapGet("/jobs", ListAsync)
        .WithQuery(Status, QueryField.LeadId, LookQuery.Search, LookQuery.BeforeId, QueryField.Limit);

    private static async Task<PageView<JobRowView>> ListAsync(
        HttpRequest request, BotDb db, BotDefinition bot, JobSignals signals, CancellationToken cancellationToken)
    {
        var search = LookQuery.Search.Read(request);
        var before = LookQuery.BeforeId.Read(request);
        var limit = QueryField.ReadLimit(request);
        var jobs = signals.WhereStatus(db.Jobs.AsNoTracking(), Status.Read(request));
        if (FindIndexed(jobs, bot.Id, QueryField.LeadId.Read(request), search) is { } indexed)
        {
            var found = await TakeAsync(indexed.Where(job => before == null || job.Id < before), limit, cancellationToken);
            if (found.Count > 0 || !IsText(search))
            {
                return View(found, found.Count == limit ? found[^1].Id : null, signals);
            }
        }

        var window = await IdWindow.FindAsync(db.Jobs, before, cancellationToken);
        var page = await TakeAsync(WhereText(window.Apply(jobs, bot.Id), search), limit, cancellationToken);
        return View(page, window.FindNext(page, limit), signals);
    }

    // By the indexes of ids, leads and keys, in which all jobs are found at once.
    private static IQueryable<Job>? FindIndexed(IQueryable<Job> jobs, long botId, long? lead, string? search)
    {
        if (IsText(search))
        {
            return jobs.Where(job => job.BotId == botId && job.Key == search && (lead == null || job.LeadId == lead));
        }

        // Plus 0: see IdWindow.
        jobs = jobs.Where(job => job.BotId + 0 == botId);
        jobs = lead is null ? jobs : jobs.Where(job => job.LeadId == lead);
        return search is null
            ? (lead is null ? null : jobs)
            : WhereNumber(jobs, long.Parse(search, CultureInfo.InvariantCulture));
    }

    private static IQueryable<Job> WhereNumber(IQueryable<Job> jobs, long number) => jobs.Where(job => job.Id == number || job.LeadId == number);

    private static bool IsText(string? search) => search is not null && !long.TryParse(search, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static PageView<JobRowView> View(IReadOnlyList<Job> jobs, long? next, JobSignals signals) => new([.. jobs.Select(job => JobRowView.Create(job, signals))], next);

    private static IQueryable<Job> WhereText(IQueryable<Job> jobs, string? search)
    {
        var pattern = LookQuery.WritePattern(search);
        return search is null ? jobs : jobs.Where(job =>
            EF.Functions.Like(job.TargetCode!, pattern, LookQuery.Escape) || EF.Functions.Like(job.Key!, pattern, LookQuery.Escape));
    }

    private static Task<List<Job>> TakeAsync(IQueryable<Job> jobs, int limit, CancellationToken cancellationToken) =>
        jobs.OrderByDescending(job => job.Id).Take(limit).ToListAsync(cancellationToken);
}

internal sealed record JobRowView(
    long JobId, JobTargetKind Kind, string Target, string? JobKey, long? LeadId, JobStatus Status, string? Reason, DateTimeOffset RunAt, int? RepeatIntervalSec, DateTimeOffset CreatedAt)
{
    public static JobRowView Create(Job job, JobSignals signals) => new(
        job.Id,
        job.Kind,
        job.TargetName,
        job.Key,
        job.LeadId,
        signals.ReadStatus(job),
        job.Reason,
        job.RunAt,
        job.RepeatIntervalSec,
        job.CreatedAt);
}
