using Metabot.Server.Jobs;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

// What became of jobs, and why.
internal static class JobHistoryEndpoints
{
    private static readonly WordField<JobStatus> Status = new("status", "Only jobs in this status.");
    private static readonly WordField<JobTargetKind> Kind = new("kind", "Only jobs that run such a target.");
    private static readonly TextField Target = new("target", "Only jobs that run this target, by its code or its id.");
    private static readonly TextField JobKey = new("job_key", "Only jobs that were planned under this key.");

    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapGet("/jobs", ListAsync)
            .Describe("listJobs", "Jobs", "List jobs", "Oldest first (this project's decision).")
            .WithQuery(Status, Kind, Target, QueryField.LeadId, QueryField.TicketId, JobKey, QueryField.AfterId, QueryField.Limit)
            .Produces<IReadOnlyList<JobView>>()
            .RefusesWith(400, 404);
        bot.MapGet("/jobs/{jobId}", GetAsync)
            .Describe("getJob", "Jobs", "Get a job", "With what became of its last 100 runs, and why (this project's decision).")
            .WithQuery(QueryField.Runs, QueryField.WaitSec)
            .Produces<JobView>()
            .RefusesWith(400, 404);
        bot.MapGet("/jobs/{jobId}/runs", ListRunsAsync)
            .Describe("listRuns", "Jobs", "List the runs of a job", "All of them, oldest first (this project's decision).")
            .ProducesPage<RunView>();
    }

    private static async Task<IReadOnlyList<JobView>> ListAsync(
        HttpRequest request, BotDb db, BotDefinition bot, ServerClock clock, JobSignals signals, CancellationToken cancellationToken)
    {
        var filter = new JobSelection
        {
            Kind = Kind.Read(request),
            Target = Target.Read(request),
            LeadId = QueryField.LeadId.Read(request),
            TicketId = QueryField.TicketId.Read(request),
            JobKey = JobKey.Read(request),
        };
        var jobs = await signals.WhereStatus(filter.Apply(db.Jobs, bot), Status.Read(request)).PageAsync(request, bot, cancellationToken);
        await db.ReadLastRunsAsync(jobs, cancellationToken: cancellationToken);
        return [.. jobs.Select(job => JobView.Create(job, clock, signals))];
    }

    private static async Task<JobView> GetAsync(
        HttpRequest request, BotDb db, BotDefinition bot, JobWaiter waiter, ServerClock clock, JobSignals signals, CancellationToken cancellationToken)
    {
        var jobId = RouteId.Read(request, "jobId");
        var runs = QueryField.Runs.Read(request) ?? 1;
        var wait = TimeSpan.FromSeconds(QueryField.WaitSec.Read(request) ?? 0);
        var job = await waiter.WaitAsync(db, bot.Id, jobId, runs, wait, cancellationToken)
            ?? throw RequestRefusedException.NotFound("jobId", $"there is no job {jobId}");
        await db.ReadLastRunsAsync([job], cancellationToken: cancellationToken);
        return JobView.Create(job, clock, signals);
    }

    private static async Task<IReadOnlyList<RunView>> ListRunsAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        var job = await db.Jobs.AsNoTracking().FindRowAsync(request, bot, "jobId", cancellationToken);
        var after = QueryField.AfterId.Read(request) ?? 0;
        var runs = await db.Runs.AsNoTracking().Where(run => run.JobId == job.Id && run.Id > after)
            .OrderBy(run => run.Id).Take(QueryField.ReadLimit(request)).ToListAsync(cancellationToken);
        return [.. runs.Select(RunView.Create)];
    }
}
