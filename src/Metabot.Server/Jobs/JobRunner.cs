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
    JobStore store,
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
                    signals.Started(jobId);
                    logger.LogStart(jobId, job.BotId, job.Target);
                    await RunAsync(job, scheduledFor, cancellationToken);
                }

                await RepeatAsync(job);
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
        var aftermath = await RowConflicts.RepeatAsync(() => TryAsync(job, bot, scheduledFor, cancellationToken));
        await writer.FinishAsync(aftermath);
    }

    private async Task<RunAftermath> TryAsync(Job job, BotDefinition bot, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Runs.AnyAsync(run => run.JobId == job.Id && run.ScheduledFor == scheduledFor, cancellationToken))
        {
            return RunAftermath.None;
        }

        var run = new Run { JobId = job.Id, ScheduledFor = scheduledFor, StartedAt = clock.Now };
        var state = await RunStates.ReadAsync(db, bot, job, planner, clock);
        return await CommitAsync(db, run, await targets.RunAsync(job, state));
    }

    // After the run and not before it, so that a kill in between leaves the scheduler a run to repeat. When the job was
    // stopped meanwhile, the run that is planned here finds it over.
    private Task RepeatAsync(Job job) =>
        job.IsPeriodic ? store.StartAsync(job, job.NextRunAfter(clock.Now)) : Task.CompletedTask;

    private async Task<RunAftermath> CommitAsync(BotDb db, Run run, RunResult result)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var job = await db.Jobs.SingleAsync(row => row.Id == run.JobId, CancellationToken.None);
        if (job.IsFinal)
        {
            return RunAftermath.None;
        }

        RunEnd.Set(job, run, result, clock.Now);
        db.Runs.Add(run);
        var aftermath = await writer.WriteRunAsync(db, run, job, result.Change is { } change ? [change] : [], CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        logger.LogEnd(job, run);
        return aftermath;
    }
}
