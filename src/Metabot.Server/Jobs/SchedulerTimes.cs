using System.Data.Common;
using Metabot.Server.Storage;
using Quartz;
using Quartz.Extensibility;

namespace Metabot.Server.Jobs;

// In the scheduler's own tables: rows and its triggers become durable together.
internal sealed class SchedulerTimes(ISchedulerFactory schedulers, ISchedulerSignaler signaler) : IDueTimes
{
    // Kept, for the factory gives it out no more once it stops, and what runs then is still to be written.
    private IScheduler? _scheduler;

    private IScheduler Scheduler => _scheduler ?? throw new InvalidOperationException("The scheduler is not there yet.");

    public bool IsRunning => Scheduler.Status == SchedulerStatus.Running;

    // Making it takes a turn of its own: whoever has the turn and waited here for it would wait for ever.
    public async Task OpenAsync(CancellationToken cancellationToken) => _scheduler = await schedulers.GetScheduler(cancellationToken);

    public IDisposable Enlist(DbTransaction transaction) => Scheduler.EnlistTransaction(transaction);

    // The scheduler does not see them come, and is told.
    public async Task AddAsync(WriteScope scope, IReadOnlyCollection<Job> jobs)
    {
        if (jobs.Count > 0)
        {
            await DueTriggerRows.WriteAsync(scope.Transaction, Scheduler.SchedulerName, jobs);
            scope.AfterCommit(() => _ = signaler.SignalSchedulingChange(jobs.Min(job => job.RunAt), CancellationToken.None).AsTask());
        }
    }

    public async Task SetAsync(WriteScope scope, JobPlace place, DateTimeOffset moment, bool replaces) => await Scheduler.ScheduleTrigger(
        DueTrigger.Create(place.JobId, moment), replaces ? TriggerConflict.Replace : TriggerConflict.Keep, CancellationToken.None);

    public async Task RemoveAsync(WriteScope scope, IReadOnlyCollection<long> jobIds) =>
        await Scheduler.UnscheduleJobs([.. jobIds.Select(DueTrigger.Key)], CancellationToken.None);
}
