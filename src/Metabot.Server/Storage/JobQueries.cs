using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

internal static class JobQueries
{
    private const int LastRuns = 100;

    // A job that repeats every second has 86,400 runs a day.
    public static IQueryable<Job> WithLastRuns(this IQueryable<Job> jobs) =>
        jobs.Include(job => job.Runs.OrderByDescending(run => run.Id).Take(LastRuns));
}
