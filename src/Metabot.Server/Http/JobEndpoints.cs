using Metabot.Server.Jobs;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

internal static class JobEndpoints
{
    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapPost("/jobs/schedule", ScheduleAsync)
            .Describe("Jobs", "Schedule a job", "Runs a script, trigger or broadcast now, at a time, after a delay or periodically (the platform's documentation).")
            .WithBody(JobFields.All, JobFields.Example)
            .Produces<ScheduledView>()
            .RefusesWith(400, 404, 413, 415);
        bot.MapGet("/jobs", ListAsync)
            .Describe("Jobs", "List jobs", "Oldest first (this project's decision).")
            .WithQuery(QueryField.AfterId, QueryField.Limit)
            .Produces<IReadOnlyList<JobView>>()
            .RefusesWith(400, 404);
        bot.MapGet("/jobs/{jobId}", GetAsync)
            .Describe("Jobs", "Get a job", "With what became of its last 100 runs, and why (this project's decision).")
            .WithQuery(QueryField.Runs, QueryField.WaitSec)
            .Produces<JobView>()
            .RefusesWith(400, 404);
        bot.MapPost("/jobs/{jobId}/stop", StopAsync)
            .Describe("Jobs", "Stop a job", "A pending or periodic job runs no more; stopping twice, or what is over, changes nothing (this project's decision).")
            .Produces<JobView>()
            .RefusesWith(404);
    }

    private static async Task<ScheduledView> ScheduleAsync(
        HttpRequest request, BotDb db, BotDefinition bot, JobPlanner planner, JavaScriptRunner javaScript, JobStore store, CancellationToken cancellationToken)
    {
        var draft = JobDraftReader.Read(await BodyReader.ReadAsync(request, cancellationToken));
        var job = await planner.PlanAsync(db, bot, draft, javaScript);
        await store.AddAsync(db, job, cancellationToken);
        return new ScheduledView(true, job.Id, job.Status);
    }

    private static async Task<IReadOnlyList<JobView>> ListAsync(
        HttpRequest request, BotDb db, BotDefinition bot, ServerClock clock, JobSignals signals, CancellationToken cancellationToken)
    {
        var after = QueryField.AfterId.Read(request) ?? 0;
        var jobs = await db.Jobs.AsNoTracking().WithLastRuns().Where(job => job.BotId == bot.Id && job.Id > after)
            .OrderBy(job => job.Id).Take(QueryField.ReadLimit(request)).ToListAsync(cancellationToken);
        return [.. jobs.Select(job => JobView.Of(job, clock, signals))];
    }

    private static async Task<JobView> GetAsync(
        HttpRequest request, BotDb db, BotDefinition bot, JobWaiter waiter, ServerClock clock, JobSignals signals, CancellationToken cancellationToken)
    {
        var jobId = RouteId.Read(request, "jobId");
        var runs = QueryField.Runs.Read(request) ?? 1;
        var wait = TimeSpan.FromSeconds(QueryField.WaitSec.Read(request) ?? 0);
        return View(await waiter.WaitAsync(db, bot.Id, jobId, runs, wait, cancellationToken), jobId, clock, signals);
    }

    private static async Task<JobView> StopAsync(
        HttpRequest request, BotDb db, BotDefinition bot, JobStore store, ServerClock clock, JobSignals signals, CancellationToken cancellationToken)
    {
        var jobId = RouteId.Read(request, "jobId");
        return View(await store.StopAsync(db, bot.Id, jobId, cancellationToken), jobId, clock, signals);
    }

    private static JobView View(Job? job, long jobId, ServerClock clock, JobSignals signals) => job is null
        ? throw RequestRefusedException.NotFound("jobId", $"there is no job {jobId}")
        : JobView.Of(job, clock, signals);
}
