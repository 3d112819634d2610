using Metabot.Server.Logging;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Jobs;

// The scheduler waits for moments, and a clock that is set back has them come again: a job that repeats each minute would be silent for
// as long as the clock was set back. Those that repeat faster than that, and those that make up for missed beats, are planned anew; for a slower one its
// next beat is near, and the last one is not to come twice.
internal sealed class ClockWatch(IDbContextFactory<BotDb> databases, Commits commits, JobStore store, TimeProvider time, ILogger<ClockWatch> logger) : BackgroundService
{
    private const int Portion = 200;

    // A clock that is set back by less is one that is kept right.
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    // The latest moment that was seen; while it cannot be planned anew, the one from before.
    private DateTimeOffset? _seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A start looks again.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            var seen = _seen ?? await FindLastSeenAsync(stoppingToken);
            var now = time.GetUtcNow();
            if (seen - now < Period)
            {
                _seen = JobBeats.TakeLater(seen, now);
                return;
            }

            logger.LogSetBack(seen - now, await PlanAnewAsync(seen - now, now, stoppingToken));
            _seen = now;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogUnseenClock(exception.Message);
        }
    }

    // It may have been set back while the server was down.
    private async Task<DateTimeOffset> FindLastSeenAsync(CancellationToken stoppingToken)
    {
        await using var db = await databases.CreateDbContextAsync(stoppingToken);
        return await db.Runs.OrderByDescending(run => run.Id).Select(run => run.StartedAt).FirstOrDefaultAsync(stoppingToken);
    }

    private async Task<int> PlanAnewAsync(TimeSpan back, DateTimeOffset now, CancellationToken stoppingToken)
    {
        var (count, last) = (0, 0L);
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(stoppingToken);
            var jobs = await db.Jobs.Where(job => job.Id > last && job.Status == JobStatus.Scheduled && job.IsPeriodic
                    && (job.PutOffBeat != null || job.RepeatIntervalSec <= back.TotalSeconds) && job.Runs.Any())
                .OrderBy(job => job.Id).Take(Portion).ToListAsync(stoppingToken);
            if (jobs.Count == 0)
            {
                return count;
            }

            await commits.CommitAsync(db, scope => PlanAnewAsync(scope, db, jobs, now));
            (count, last) = (count + jobs.Count, jobs[^1].Id);
        }
    }

    private async Task PlanAnewAsync(WriteScope scope, BotDb db, List<Job> jobs, DateTimeOffset now)
    {
        foreach (var job in jobs)
        {
            await store.ScheduleAsync(scope, job, JobBeats.PlanAgain(job, now), replaces: true);
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
