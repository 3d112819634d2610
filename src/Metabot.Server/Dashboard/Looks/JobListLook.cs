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
        var window = await IdWindow.FindAsync(db.Jobs, before, cancellationToken);
        var jobs = Select(db.Jobs.AsNoTracking(), bot, Status.Read(request), QueryField.LeadId.Read(request), signals.Running);
        List<Job> page = search is not null && FindIndexed(jobs, search) is { } indexed
            ? await TakeAsync(indexed.Where(job => job.Id < window.Before), limit, cancellationToken)
            : [];
        if (search is null || (page.Count == 0 && !IsNumber(search)))
        {
            page = await TakeAsync(window.Apply(WhereText(jobs, search)), limit, cancellationToken);
            return new([.. page.Select(job => JobRowView.Create(job, signals))], window.FindNext(page, limit));
        }

        return new([.. page.Select(job => JobRowView.Create(job, signals))], page.Count == limit ? page[^1].Id : null);
    }

    private static IQueryable<Job> Select(IQueryable<Job> jobs, BotDefinition bot, JobStatus? status, long? lead, IReadOnlyCollection<long> running)
    {
        // A job is shown as running that is stored as scheduled.
        var selection = new JobSelection { Status = status == JobStatus.Running ? JobStatus.Scheduled : status, LeadId = lead };
        jobs = selection.Apply(jobs, bot);
        return status == JobStatus.Running ? jobs.Where(job => running.Contains(job.Id)) : jobs;
    }

    // By the indexes of ids, leads and keys.
    private static IQueryable<Job> FindIndexed(IQueryable<Job> jobs, string search) =>
        long.TryParse(search, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? jobs.Where(job => job.Id == number || job.LeadId == number)
            : jobs.Where(job => job.Key == search);

    private static bool IsNumber(string search) => long.TryParse(search, NumberStyles.None, CultureInfo.InvariantCulture, out _);

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
        job.TargetCode ?? job.TargetId!.Value.ToString(CultureInfo.InvariantCulture),
        job.Key,
        job.LeadId,
        !job.IsFinal && signals.IsRunning(job.Id) ? JobStatus.Running : job.Status,
        job.Reason,
        job.RunAt,
        job.RepeatIntervalSec,
        job.CreatedAt);
}
