using System.Globalization;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Metabot.Server.Jobs;

// Which run a firing of the scheduler is that repeats another one. A run is known by the moment that it was due at, and Quartz forgets that:
// what it recovers is due at the moment at which it was fired, what it tries again at that of the attempt. The node that it was recovered from
// may be at it still, and so both have to know it by the same moment.
internal sealed class RecoveredRuns(IDbContextFactory<BotDb> databases, Commits commits, JobStore store)
{
    // Null when the run has been made.
    public async Task<DateTimeOffset?> FindMomentAsync(long jobId, IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var given = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var runs = db.Runs.AsNoTracking().Where(run => run.JobId == jobId).OrderByDescending(run => run.Id);
        if (await runs.FirstOrDefaultAsync(run => run.FinishedAt == null, cancellationToken) is { } begun)
        {
            return begun.ScheduledFor;
        }

        // The next beat is planned in the transaction that writes a run, so a run that began after this one was fired is this one or follows it.
        var last = await runs.FirstOrDefaultAsync(cancellationToken);
        if (context.Recovering && last?.StartedAt >= context.Trigger.StartTimeUtc)
        {
            return null;
        }

        var job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == jobId, cancellationToken);
        return (job, context.Recovering) switch
        {
            (null, _) => given,
            (_, true) => FindRecovered(job, last, ReadSecond(context), given),
            _ => await FindTriedAgainAsync(db, job, last, given),
        };
    }

    private static DateTimeOffset FindRecovered(Job job, Run? last, DateTimeOffset second, DateTimeOffset given)
    {
        var waiting = JobBeats.FindWaiting(job, last);
        return waiting >= second && waiting < second.AddSeconds(1) ? waiting
            : job.IsPeriodic ? JobBeats.FindIn(job, second, last?.ScheduledFor)
            : given;
    }

    // What failed may have been written all the same, by this node or by another one that was at it, too. Then the attempt has taken the place of the
    // next run in the scheduler, and gives it back. On a clock that was set back the run after the last one comes earlier than that.
    private async Task<DateTimeOffset?> FindTriedAgainAsync(BotDb db, Job job, Run? last, DateTimeOffset given)
    {
        var waiting = JobBeats.FindWaiting(job, last);
        if (waiting <= given)
        {
            return waiting;
        }

        if (last?.ScheduledFor > given)
        {
            return given;
        }

        await commits.CommitAsync(db, scope => store.ScheduleAsync(scope, job, waiting));
        return null;
    }

    // The moment without its fraction is what Quartz tells of it.
    private static DateTimeOffset ReadSecond(IJobExecutionContext context) =>
        DateTimeOffset.Parse((string)context.Trigger.JobDataMap[SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime]!, CultureInfo.InvariantCulture);
}
