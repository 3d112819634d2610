using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

internal static class JobQueries
{
    private const int LastRuns = 100;

    // A job that repeats every second has 86,400 runs a day. Asked for by themselves: in the query for the jobs SQLite numbers
    // all runs of the file before it joins them (600 ms with 200,000 of them).
    public static async Task ReadLastRunsAsync(this BotDb db, IReadOnlyCollection<Job> jobs, int most = LastRuns, CancellationToken cancellationToken = default)
    {
        var ids = jobs.Select(job => job.Id).ToList();
        var lasts = await db.Runs.AsNoTracking().Where(run => ids.Contains(run.JobId)).GroupBy(run => run.JobId)
            .Select(runs => runs.OrderByDescending(run => run.Id).Take(most).ToList()).ToListAsync(cancellationToken);
        var byJob = lasts.SelectMany(runs => runs).ToLookup(run => run.JobId);
        foreach (var job in jobs)
        {
            job.Runs = [.. byJob[job.Id]];
        }
    }

    // Those of them that wait are cancelled in the transaction that is open; gives which they were.
    public static async Task<IReadOnlyList<Job>> CancelWaitingAsync(this IQueryable<Job> jobs, string reason)
    {
        var waiting = await jobs.Where(job => job.Status == JobStatus.Scheduled).ToListAsync(CancellationToken.None);

        // One that is over in this very transaction reads as it was before.
        var cancelled = waiting.Where(job => !job.IsFinal).ToList();
        cancelled.ForEach(job => (job.Status, job.Reason) = (JobStatus.Cancelled, reason));
        return cancelled;
    }
}
