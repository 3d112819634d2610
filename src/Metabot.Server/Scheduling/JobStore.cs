using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Quartz;

namespace Metabot.Server.Scheduling;

// Jobs and the scheduler's triggers live in one file and change in one transaction, so neither can be lost alone.
internal sealed class JobStore(ISchedulerFactory schedulers, JobSignals signals)
{
    public async Task AddAsync(BotDb db, Job job, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        using var enlistment = scheduler.EnlistTransaction(transaction.GetDbTransaction());
        await AddAsync(db, scheduler, job, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // Within a transaction that the scheduler has joined.
    public static async Task AddAsync(BotDb db, IScheduler scheduler, Job job, CancellationToken cancellationToken)
    {
        db.Jobs.Add(job);
        await db.SaveChangesAsync(cancellationToken);
        if (!job.IsFinal)
        {
            await scheduler.ScheduleTrigger(RunTrigger.Of(job), TriggerConflict.Throw, cancellationToken);
        }
    }

    // Stopping twice, or what is over, changes nothing.
    public async Task<Job?> StopAsync(BotDb db, long jobId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var job = await db.Jobs.Include(row => row.Runs).SingleOrDefaultAsync(row => row.Id == jobId, cancellationToken);
        if (job is null or { IsFinal: true })
        {
            return job;
        }

        var scheduler = await schedulers.GetScheduler(cancellationToken);
        using var enlistment = scheduler.EnlistTransaction(transaction.GetDbTransaction());
        (job.Status, job.Reason) = (JobStatus.Stopped, "it was stopped");
        await db.SaveChangesAsync(cancellationToken);
        await scheduler.UnscheduleJob(RunTrigger.Key(jobId), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signals.Changed(jobId);
        return job;
    }
}
