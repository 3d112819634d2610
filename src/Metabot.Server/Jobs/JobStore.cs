using System.Data.Common;
using Metabot.Server.Logging;
using Metabot.Server.Storage;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Metabot.Server.Jobs;

// A job is in our table first and with the scheduler second. What a crash cuts in two JobRecovery mends at the next
// start. One transaction over both would hold SQLite's only write lock while it waits for the scheduler's own lock.
internal sealed class JobStore(ISchedulerFactory schedulers, LateStarts late, JobSignals signals, ILogger<JobStore> logger)
{
    // A caller who has hung up cannot take back what is stored.
    public async Task AddAsync(BotDb db, IReadOnlyList<Job> jobs, IdempotentCall? call = null)
    {
        var replaced = new List<Job>();
        await using (var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None))
        {
            foreach (var job in jobs)
            {
                replaced.AddRange(await JobKeys.ReplaceAsync(db, job));
                db.Jobs.Add(job);

                // The next one may have the same key.
                await db.SaveChangesAsync(CancellationToken.None);
            }

            if (call is not null)
            {
                db.IdempotentCalls.Add(call);
                await db.SaveChangesAsync(CancellationToken.None);
            }

            await transaction.CommitAsync(CancellationToken.None);
        }

        foreach (var job in jobs)
        {
            logger.LogAcceptance(job.Id, job.BotId, job.Target, job.Status);
        }

        await StartAllAsync(jobs);
        await UnscheduleAsync([.. replaced.Select(job => job.Id)]);
    }

    // For jobs that are over: their times are not waited for any more.
    public async Task UnscheduleAsync(IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var scheduler = await schedulers.GetScheduler(CancellationToken.None);
        await scheduler.UnscheduleJobs([.. ids.Select(DueTrigger.Key)], CancellationToken.None);
        foreach (var id in ids)
        {
            signals.Changed(id);
        }
    }

    // For a job that is stored. A run that is to come already stays as it is, unless it is to be replaced. The job has been
    // promised: when the scheduler cannot take it now, it is started as soon as it can.
    public async Task StartAsync(Job job, DateTimeOffset moment, TriggerConflict conflict = TriggerConflict.Keep)
    {
        if (job.IsFinal)
        {
            return;
        }

        try
        {
            var scheduler = await schedulers.GetScheduler(CancellationToken.None);
            await scheduler.ScheduleTrigger(DueTrigger.Of(job.Id, moment), conflict, CancellationToken.None);
        }
        catch (Exception exception) when (exception is SchedulerException or DbException)
        {
            late.Add(DueTrigger.Of(job.Id, moment), exception);
        }
    }

    public async Task StartAllAsync(IReadOnlyList<Job> jobs)
    {
        foreach (var job in jobs)
        {
            await StartAsync(job, job.RunAt);
        }
    }
}
