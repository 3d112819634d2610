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
    LeadLocks leadLocks,
    RunWriter writer,
    ServerClock clock,
    JobSignals signals)
{
    public async Task RunAsync(long jobId, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        signals.Started(jobId);
        try
        {
            if (await RowConflicts.RepeatAsync(() => TryAsync(jobId, scheduledFor, cancellationToken)) is { } job)
            {
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
    private async Task<Job?> TryAsync(long jobId, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == jobId, cancellationToken);
        if (job is null or { IsFinal: true })
        {
            return null;
        }

        using var turn = await EnterAsync(db, job, cancellationToken);
        await RunAsync(db, job, scheduledFor, cancellationToken);
        return job;
    }

    private async Task<IDisposable> EnterAsync(BotDb db, Job job, CancellationToken cancellationToken)
    {
        if (job.Kind == JobTargetKind.Broadcast)
        {
            return await leadLocks.EnterAllAsync(
                await db.Leads.Where(lead => lead.BotId == job.BotId).Select(lead => lead.Id).ToListAsync(cancellationToken));
        }

        return await leadLocks.EnterAllAsync(job.LeadId is { } leadId ? [leadId] : []);
    }

    private async Task RunAsync(BotDb db, Job job, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        if (await db.Runs.AnyAsync(run => run.JobId == job.Id && run.ScheduledFor == scheduledFor, cancellationToken))
        {
            return;
        }

        var run = new Run { JobId = job.Id, ScheduledFor = scheduledFor, StartedAt = clock.Now };
        var bot = bots.Find(job.BotId) ?? throw new InvalidOperationException($"Job {job.Id} is of bot {job.BotId}, which is not here.");
        var leads = job.Kind == JobTargetKind.Broadcast ? await ReadLeadsAsync(db, bot, cancellationToken) : [];
        var state = await RunStates.ReadAsync(db, bot, job, planner, clock);
        var result = await targets.RunAsync(job, state, leads);
        await CommitAsync(db, run, result, cancellationToken);
    }

    private static async Task<IReadOnlyList<BroadcastLead>> ReadLeadsAsync(BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        var dialogs = await db.Dialogs.AsNoTracking().Where(row => row.BotId == bot.Id)
            .ToDictionaryAsync(row => row.LeadId, row => row.State, cancellationToken);
        var leads = await db.Leads.AsNoTracking().Where(lead => lead.BotId == bot.Id && !lead.IsMute).ToListAsync(cancellationToken);
        return [.. leads.Select(lead => new BroadcastLead(lead, dialogs.GetValueOrDefault(lead.Id, DialogState.Empty)))];
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
        foreach (var (change, content) in result.Changes.SelectMany(change => change.Messages.Select(content => (change, content))))
        {
            var message = writer.Message(change, content);
            message.JobId = job.Id;
            run.Messages.Add(message);
        }

        var aftermath = await writer.WriteAsync(db, result.Changes, job.ChainLength, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await writer.FinishAsync(aftermath);
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
}
