using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Metabot.Server.Jobs;

// Before the scheduler starts: jobs that the scheduler does not know are given to it, triggers of jobs that are over are taken from it.
internal sealed class JobRecovery(IDbContextFactory<BotDb> databases, ISchedulerFactory schedulers, JobStore store, ServerClock clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // The scheduler makes its tables when it is first asked for.
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var unknown = await db.Jobs
            .FromSql($"SELECT * FROM Jobs WHERE Status = 'Scheduled' AND CAST(Id AS TEXT) NOT IN (SELECT TRIGGER_NAME FROM QRTZ_TRIGGERS)")
            .AsNoTracking().ToListAsync(cancellationToken);
        foreach (var job in unknown)
        {
            await store.StartAsync(job, job.RunAt > clock.Now ? job.RunAt : clock.Now);
        }

        var over = await db.Jobs
            .FromSql($"SELECT * FROM Jobs WHERE Status <> 'Scheduled' AND CAST(Id AS TEXT) IN (SELECT TRIGGER_NAME FROM QRTZ_TRIGGERS)")
            .Select(job => job.Id).ToListAsync(cancellationToken);
        await scheduler.UnscheduleJobs([.. over.Select(DueTrigger.Key)], cancellationToken);
    }
}
