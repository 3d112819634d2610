using Metabot.Server.Channels;
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
    LoadedBots bots,
    JobPlanner planner,
    Outbox outbox,
    ServerClock clock,
    JobSignals signals)
{
    public async Task RunAsync(long jobId, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        signals.Started(jobId);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == jobId, cancellationToken);
            if (job is { IsFinal: false })
            {
                await RunAsync(db, job, scheduledFor, cancellationToken);
                await RepeatAsync(job);
            }
        }
        finally
        {
            signals.Finished(jobId);
            signals.Changed(jobId);
        }
    }

    private async Task RunAsync(BotDb db, Job job, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        if (await db.Runs.AnyAsync(run => run.JobId == job.Id && run.ScheduledFor == scheduledFor, cancellationToken))
        {
            return;
        }

        var run = new Run { JobId = job.Id, ScheduledFor = scheduledFor, StartedAt = clock.Now };
        var bot = bots.Find(job.BotId) ?? throw new InvalidOperationException($"Job {job.Id} is of bot {job.BotId}, which is not here.");
        var leads = job.Kind == JobTargetKind.Broadcast ? await db.Leads.AsNoTracking().Where(lead => lead.BotId == bot.Id).ToListAsync(cancellationToken) : [];
        var state = await RunStates.ReadAsync(db, bot, job, planner, clock);
        var result = await targets.RunAsync(job, state, leads);
        await CommitAsync(db, run, result, cancellationToken);
    }

    // After the run and not before it, so that a kill in between leaves the scheduler a run to repeat. When the job was
    // stopped meanwhile, the run that is planned here finds it over.
    private Task RepeatAsync(Job job) =>
        job.IsPeriodic ? store.StartAsync(job, job.NextRunAfter(clock.Now)) : Task.CompletedTask;

    private async Task CommitAsync(BotDb db, Run run, RunResult result, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var job = await db.Jobs.SingleAsync(row => row.Id == run.JobId, cancellationToken);
        if (job.IsFinal)
        {
            return;
        }

        Finish(job, run, result);
        db.Runs.Add(run);
        foreach (var change in result.Changes)
        {
            Write(db, run, change);
        }

        if (result.Changes.Count > 0)
        {
            db.Bots.Update(result.Changes[^1].BotState);
        }

        var followUps = result.Changes.SelectMany(change => change.FollowUps.Jobs).ToList();
        db.Jobs.AddRange(followUps);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.TellCommitted();
        foreach (var followUp in followUps)
        {
            await store.StartAsync(followUp, followUp.RunAt);
        }
    }

    private void Finish(Job job, Run run, RunResult result)
    {
        (run.FinishedAt, run.Outcome, run.Reason) = (clock.Now, result.Outcome, result.Reason);
        if (!job.IsPeriodic)
        {
            job.Reason = result.Reason;
            job.Status = result.Outcome switch
            {
                RunOutcome.Completed => JobStatus.Completed,
                RunOutcome.Skipped => JobStatus.Skipped,
                _ => JobStatus.Failed,
            };
        }
    }

    private void Write(BotDb db, Run run, RunState change)
    {
        if (change.Lead is { } lead)
        {
            db.Leads.Update(lead);
        }

        foreach (var message in outbox.Write(change))
        {
            message.JobId = run.JobId;
            run.Messages.Add(message);
        }
    }
}
