using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What becomes of jobs that wait. What a run in progress changes is thrown away when its job is cancelled. Once it is
// stored that a job is over nobody takes it back, so a caller who hangs up changes nothing.
internal sealed class JobControl(Commits commits, JobStore store, ServerClock clock)
{
    // Cancelling twice, or what is over, changes nothing.
    public async Task CancelAsync(BotDb db, Job job, string reason)
    {
        if (!job.IsFinal)
        {
            await CancelAllAsync(db, db.Jobs.Where(row => row.Id == job.Id), reason);
            await db.Entry(job).ReloadAsync(CancellationToken.None);
        }
    }

    // Gives how many there were.
    public Task<int> CancelAllAsync(BotDb db, IQueryable<Job> jobs, string reason) => commits.CommitAsync(db, async scope =>
    {
        var ids = await Mark(jobs).Select(job => job.Id).ToListAsync(CancellationToken.None);
        await Mark(jobs).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.Status, JobStatus.Cancelled).SetProperty(job => job.Reason, reason), CancellationToken.None);
        await store.UnscheduleAsync(scope, ids);
        return ids.Count;

        static IQueryable<Job> Mark(IQueryable<Job> jobs) => jobs.Where(job => job.Status == JobStatus.Scheduled);
    });

    public async Task RunNowAsync(BotDb db, Job job)
    {
        if (job.IsFinal)
        {
            throw RequestRefusedException.Conflict("jobId", $"job {job.Id} is {job.Status.WriteWord()}; only a job that waits can be run now");
        }

        (job.RunAt, job.PutOffBeat) = (clock.Now, null);
        await commits.CommitAsync(db, async scope =>
        {
            await db.SaveChangesAsync(CancellationToken.None);
            await store.ScheduleAsync(scope, job, job.RunAt, replaces: true);
        });
    }
}
