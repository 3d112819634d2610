using Metabot.Server.Logging;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Metabot.Server.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Jobs;

// One run of a job. All it changes is written in one transaction together with the run itself, so a run that the
// scheduler repeats after a crash either finds itself done or starts from nothing.
internal sealed class JobRunner(
    IDbContextFactory<BotDb> databases,
    IRunConnections connections,
    Commits commits,
    TargetRunner targets,
    BroadcastRunner broadcasts,
    LoadedBots bots,
    JobPlanner planner,
    LeadLocks leadLocks,
    RunWriter writer,
    PoisonCounter poison,
    ServerClock clock,
    JobSignals signals,
    JobMetrics metrics,
    ILogger<JobRunner> logger)
{
    public async Task RunAsync(long jobId, DateTimeOffset scheduledFor, bool isRecovering, CancellationToken cancellationToken)
    {
        if (await FindPlaceAsync(jobId, cancellationToken) is { } place)
        {
            await RunAsync(place, scheduledFor, isRecovering, cancellationToken);
        }
    }

    // Who calls it for one job after another has those of one lead run in that order.
    public async Task RunAsync(JobPlace place, DateTimeOffset scheduledFor, bool isRecovering, CancellationToken cancellationToken)
    {
        // A broadcast takes a turn with each lead.
        IReadOnlyCollection<long> leads = place is { LeadId: { } leadId, Kind: not JobTargetKind.Broadcast } ? [leadId] : [];
        using var turn = await leadLocks.EnterAllAsync(leads).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        try
        {
            await using var opened = await connections.OpenAsync(db, cancellationToken);
            await RunAsync(db, place, scheduledFor, isRecovering, cancellationToken);
        }
        finally
        {
            signals.Changed(place.JobId);
        }
    }

    // Null when it is over.
    private async Task<JobPlace?> FindPlaceAsync(long jobId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await RunQueries.FindPlaceAsync(db, jobId);
    }

    // Null when the job is over, or has run for this time already; of a broadcast a run that has begun goes on.
    private static async Task<Job?> FindAsync(BotDb db, long jobId, DateTimeOffset scheduledFor)
    {
        var found = await RunQueries.FindJobAsync(db, jobId, scheduledFor);
        return found is null or { HasRun: true } or { Job.IsFinal: true } ? null : found.Job;
    }

    private async Task RunAsync(BotDb db, JobPlace place, DateTimeOffset scheduledFor, bool isRecovering, CancellationToken cancellationToken)
    {
        if (isRecovering && await poison.GiveUpAsync(place.JobId, scheduledFor, cancellationToken))
        {
            logger.LogPoison(place.JobId, place.BotId);
            return;
        }

        var bot = bots.Find(place.BotId) ?? throw new InvalidOperationException($"Job {place.JobId} is of bot {place.BotId}, which is not here.");
        if (place.Kind == JobTargetKind.Broadcast)
        {
            await RunBroadcastAsync(db, place.JobId, bot, scheduledFor, cancellationToken);
            return;
        }

        await RowConflicts.RepeatAsync(() => TryAsync(db, place.JobId, bot, scheduledFor));
    }

    private async Task RunBroadcastAsync(BotDb db, long jobId, BotDefinition bot, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        var found = await FindAsync(db, jobId, scheduledFor);
        await db.Database.CloseConnectionAsync();
        if (found is { } job)
        {
            using var place = signals.Start(job);
            using var whole = Spans.StartRun(job);
            NoteStart(job, scheduledFor);
            await broadcasts.RunAsync(job, bot, scheduledFor, cancellationToken);
        }
    }

    // Read in its turn: what had the lead before may have been this very job, told to run now.
    private async Task TryAsync(BotDb db, long jobId, BotDefinition bot, DateTimeOffset scheduledFor)
    {
        db.ChangeTracker.Clear();
        if (await FindAsync(db, jobId, scheduledFor) is not { } job)
        {
            return;
        }

        using var place = signals.Start(job);
        using var span = Spans.StartRun(job);
        NoteStart(job, scheduledFor);
        var run = new Run { JobId = job.Id, ScheduledFor = scheduledFor, StartedAt = clock.Now };
        var state = await RunStates.ReadAsync(db, bot, job, planner, clock);
        place.Enter(state);
        var result = JobBeats.FindMiss(job, run) ?? await targets.RunAsync(job, state);
        span.End(result.Outcome);
        await commits.CommitAsync(db, scope => WriteAsync(scope, db, run, result));
    }

    private void NoteStart(Job job, DateTimeOffset scheduledFor)
    {
        logger.LogJobStart(job.Id, job.BotId, job.Target);
        metrics.NoteStart(job, scheduledFor, clock.Now);
    }

    private async Task WriteAsync(WriteScope scope, BotDb db, Run run, RunResult result)
    {
        var job = await RunQueries.LoadJobAsync(db, run.JobId);
        if (job.IsFinal)
        {
            return;
        }

        await writer.WriteRunAsync(scope, db, run, job, result);
        scope.AfterCommit(() => logger.LogEnd(job, run));
    }
}
