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
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        try
        {
            // Once for all that a run reads, and before the context goes back to its pool closed again: that keeps it as it is.
            await db.Database.OpenConnectionAsync(cancellationToken);
            if (await FindAsync(db, jobId, scheduledFor, cancellationToken) is { } job)
            {
                await RunAsync(db, job, scheduledFor, isRecovering, cancellationToken);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
            signals.Changed(jobId);
        }
    }

    // Null when the job is over, or has run for this time already; of a broadcast a run that has begun goes on.
    private static async Task<Job?> FindAsync(BotDb db, long jobId, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        var found = await db.Jobs.AsNoTracking().Where(row => row.Id == jobId)
            .Select(row => new { Job = row, HasRun = db.Runs.Any(run => run.JobId == jobId && run.ScheduledFor == scheduledFor && run.FinishedAt != null) })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null or { HasRun: true } or { Job.IsFinal: true } ? null : found.Job;
    }

    private async Task RunAsync(BotDb db, Job job, DateTimeOffset scheduledFor, bool isRecovering, CancellationToken cancellationToken)
    {
        if (isRecovering && await poison.GiveUpAsync(job, scheduledFor, cancellationToken))
        {
            logger.LogPoison(job.Id, job.BotId);
            return;
        }

        var bot = bots.Find(job.BotId) ?? throw new InvalidOperationException($"Job {job.Id} is of bot {job.BotId}, which is not here.");
        if (job.Kind == JobTargetKind.Broadcast)
        {
            await db.Database.CloseConnectionAsync();
            using var place = signals.Start(job);
            using var whole = Spans.StartRun(job);
            NoteStart(job, scheduledFor);
            await broadcasts.RunAsync(job, bot, scheduledFor, cancellationToken);
            return;
        }

        using var turn = await leadLocks.EnterAllAsync(job.LeadId is { } leadId ? [leadId] : []);
        await RowConflicts.RepeatAsync(() => TryAsync(db, job.Id, bot, scheduledFor, cancellationToken));
    }

    // Read once more: what had the lead before may have been this very job, told to run now.
    private async Task TryAsync(BotDb db, long jobId, BotDefinition bot, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (await FindAsync(db, jobId, scheduledFor, cancellationToken) is not { } job)
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
        var job = await db.Jobs.SingleAsync(row => row.Id == run.JobId, CancellationToken.None);
        if (job.IsFinal)
        {
            return;
        }

        db.Runs.Add(run);
        await writer.EndRunAsync(scope, db, run, job, result);
        scope.AfterCommit(() => logger.LogEnd(job, run));
    }
}
