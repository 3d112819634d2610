using Metabot.Server.Logging;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
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
    ILogger<JobRunner> logger)
{
    public async Task RunAsync(long jobId, DateTimeOffset scheduledFor, bool isRecovering, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(jobId, cancellationToken) is { } job)
            {
                if (isRecovering && await poison.GiveUpAsync(job, scheduledFor, cancellationToken))
                {
                    logger.LogPoison(job.Id, job.BotId);
                }
                else
                {
                    signals.Started(job);
                    logger.LogJobStart(jobId, job.BotId, job.Target);
                    await RunAsync(job, scheduledFor, cancellationToken);
                }
            }
        }
        finally
        {
            signals.Finished(jobId);
            signals.Changed(jobId);
        }
    }

    // Null when the job is over.
    private async Task<Job?> FindAsync(long jobId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == jobId, cancellationToken);
        return job is null or { IsFinal: true } ? null : job;
    }

    private async Task RunAsync(Job job, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        var bot = bots.Find(job.BotId) ?? throw new InvalidOperationException($"Job {job.Id} is of bot {job.BotId}, which is not here.");
        if (job.Kind == JobTargetKind.Broadcast)
        {
            await broadcasts.RunAsync(job, bot, scheduledFor, cancellationToken);
            return;
        }

        using var turn = await leadLocks.EnterAllAsync(job.LeadId is { } leadId ? [leadId] : []);
        await RowConflicts.RepeatAsync(() => TryAsync(job, bot, scheduledFor, cancellationToken));
    }

    private async Task TryAsync(Job job, BotDefinition bot, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Runs.AnyAsync(run => run.JobId == job.Id && run.ScheduledFor == scheduledFor, cancellationToken))
        {
            return;
        }

        var run = new Run { JobId = job.Id, ScheduledFor = scheduledFor, StartedAt = clock.Now };
        var state = await RunStates.ReadAsync(db, bot, job, planner, clock);
        signals.Entered(job.Id, state);
        var result = await targets.RunAsync(job, state);
        await commits.CommitAsync(db, scope => WriteAsync(scope, db, run, result));
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
