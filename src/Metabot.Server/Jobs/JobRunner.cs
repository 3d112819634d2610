using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// One run of a job. All it changes is written in one transaction together with the run itself, so a run that the
// scheduler repeats after a crash either finds itself done or starts from nothing.
internal sealed class JobRunner(
    IDbContextFactory<BotDb> databases,
    JobStore store,
    TargetRunner targets,
    BroadcastRunner broadcasts,
    RunWriter writer,
    RunLocks locks,
    LoadedBots bots,
    JobPlanner planner,
    ServerClock clock,
    JobSignals signals)
{
    // A run goes first as often as it is overtaken by others that change the same attribute of the bot; one of them
    // always gets through.
    private const int MostOvertaken = 1_000;

    public async Task RunAsync(long jobId, DateTimeOffset scheduledFor, bool isRecovering, CancellationToken cancellationToken)
    {
        signals.Started(jobId);
        try
        {
            if (await FindAsync(jobId, scheduledFor, cancellationToken) is { } job)
            {
                if (!isRecovering || !await GiveUpAsync(job, scheduledFor, cancellationToken))
                {
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

    // Null when the job is over; a run that is done already is found when it is to be committed.
    private async Task<Job?> FindAsync(long jobId, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
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

        using var holds = await locks.EnterAsync(job.LeadId is { } lead ? [lead] : [], job.TicketId);
        for (var overtaken = 0; overtaken < MostOvertaken; overtaken++)
        {
            if (await TryRunAsync(job, bot, scheduledFor, cancellationToken))
            {
                return;
            }
        }

        throw new InvalidOperationException($"Job {job.Id} was overtaken {MostOvertaken} times by others that change the same attributes of the bot.");
    }

    private async Task<bool> TryRunAsync(Job job, BotDefinition bot, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Runs.AnyAsync(run => run.JobId == job.Id && run.ScheduledFor == scheduledFor, cancellationToken))
        {
            return true;
        }

        var run = new Run { JobId = job.Id, ScheduledFor = scheduledFor, StartedAt = clock.Now };
        var state = await RunStates.ReadAsync(db, bot, job, planner, clock);
        return await TryCommitAsync(db, run, await targets.RunAsync(job, state));
    }

    // After the run and not before it, so that a kill in between leaves the scheduler a run to repeat. When the job was
    // stopped meanwhile, the run that is planned here finds it over.
    private Task RepeatAsync(Job job) =>
        job.IsPeriodic ? store.StartAsync(job, job.NextRunAfter(clock.Now)) : Task.CompletedTask;

    private async Task<bool> TryCommitAsync(BotDb db, Run run, RunResult result)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var job = await db.Jobs.SingleAsync(row => row.Id == run.JobId, CancellationToken.None);
        if (job.IsFinal)
        {
            return true;
        }

        if (result.Change is { } change && !await writer.TryWriteAsync(db, run, change))
        {
            return false;
        }

        RunEnd.Set(job, run, result, clock.Now);
        db.Runs.Add(run);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        await store.StartAllAsync(result.Change?.FollowUps.Jobs ?? []);
        return true;
    }

    // What a run does, such as asking for more memory than the machine has, can end the server, and would again at
    // every start.
    private async Task<bool> GiveUpAsync(Job job, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Runs.AnyAsync(run => run.JobId == job.Id && run.ScheduledFor == scheduledFor && run.FinishedAt != null, cancellationToken))
        {
            return false;
        }

        var row = await db.Jobs.SingleAsync(stored => stored.Id == job.Id, cancellationToken);
        var isPoison = ++row.Interruptions >= Job.MostInterruptions;
        if (isPoison)
        {
            var run = await db.Runs.SingleOrDefaultAsync(begun => begun.JobId == job.Id && begun.ScheduledFor == scheduledFor, cancellationToken)
                ?? db.Runs.Add(new Run { JobId = job.Id, ScheduledFor = scheduledFor, StartedAt = clock.Now }).Entity;
            RunEnd.Set(row, run, RunResult.Failed($"poison: the server ended {row.Interruptions} times while it ran, so it was given up"), clock.Now);
        }

        await db.SaveChangesAsync(cancellationToken);
        return isPoison;
    }
}
