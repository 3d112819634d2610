using System.Globalization;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Metabot.Server.Jobs;

// Which run a firing of the scheduler is that repeats another one. A run is known by the moment that it was due at, and Quartz forgets that:
// what it recovers is due at the moment at which it was fired, what it tries again at that of the attempt.
internal sealed class RecoveredRuns(IDbContextFactory<BotDb> databases)
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

        if (!context.Recovering)
        {
            return given;
        }

        // The next beat is planned in the transaction that writes a run, so a run that began after this one was fired is this one or follows it.
        var last = await runs.FirstOrDefaultAsync(cancellationToken);
        return last?.StartedAt >= given ? null
            : await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == jobId, cancellationToken) is { IsPeriodic: true } job
                ? JobBeats.FindIn(job, ReadSecond(context), last?.ScheduledFor)
                : given;
    }

    // The moment without its fraction is what Quartz tells of it.
    private static DateTimeOffset ReadSecond(IJobExecutionContext context) =>
        DateTimeOffset.Parse((string)context.Trigger.JobDataMap[SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime]!, CultureInfo.InvariantCulture);
}
