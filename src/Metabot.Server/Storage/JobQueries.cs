using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

internal static class JobQueries
{
    private const int LastRuns = 100;

    // A job that repeats every second has 86,400 runs a day.
    public static IQueryable<Job> WithLastRuns(this IQueryable<Job> jobs) =>
        jobs.Include(job => job.Runs.OrderByDescending(run => run.Id).Take(LastRuns));

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
