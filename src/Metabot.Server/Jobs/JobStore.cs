using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Metabot.Server.Jobs;

// A job is in our table first and with the scheduler second. What a crash cuts in two JobRecovery mends at the next
// start. One transaction over both would hold SQLite's only write lock while it waits for the scheduler's own lock.
internal sealed class JobStore(ISchedulerFactory schedulers, JobSignals signals)
{
    public async Task AddAsync(BotDb db, Job job, CancellationToken cancellationToken)
    {
        db.Jobs.Add(job);
        await db.SaveChangesAsync(cancellationToken);
        await StartAsync(job, job.RunAt);
    }

    // For a job that is stored: from here on nobody can take it back. A run that is to come already stays as it is.
    public async Task StartAsync(Job job, DateTimeOffset moment)
    {
        if (!job.IsFinal)
        {
            var scheduler = await schedulers.GetScheduler(CancellationToken.None);
            await scheduler.ScheduleTrigger(RunTrigger.Of(job.Id, moment), TriggerConflict.Keep, CancellationToken.None);
        }
    }

    // Stopping twice, or what is over, changes nothing.
    public async Task<Job?> StopAsync(BotDb db, long botId, long jobId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var job = await db.Jobs.WithLastRuns().SingleOrDefaultAsync(row => row.Id == jobId && row.BotId == botId, cancellationToken);
        if (job is null or { IsFinal: true })
        {
            return job;
        }

        (job.Status, job.Reason) = (JobStatus.Stopped, "it was stopped");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await UnscheduleAsync([job]);
        return job;
    }

    // For jobs that are stored as over.
    public async Task UnscheduleAsync(IReadOnlyList<Job> jobs)
    {
        if (jobs.Count > 0)
        {
            var scheduler = await schedulers.GetScheduler(CancellationToken.None);
            await scheduler.UnscheduleJobs([.. jobs.Select(job => RunTrigger.Key(job.Id))], CancellationToken.None);
        }

        foreach (var job in jobs)
        {
            signals.Changed(job.Id);
        }
    }
}
