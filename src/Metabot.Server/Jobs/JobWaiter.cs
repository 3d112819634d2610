using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Metabot.Server.Jobs;

internal sealed class JobWaiter(JobSignals signals, IHostApplicationLifetime lifetime)
{
    // The job as it is when it has that many finished runs, or is over, or the time is up; null when there is none.
    public async Task<Job?> WaitAsync(BotDb db, long botId, long jobId, long runs, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // The wall clock and not the server's: it is the caller's connection that must not be kept too long.
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        deadline.CancelAfter(timeout);
        var changes = new SemaphoreSlim(0);
        void Note(long changed)
        {
            if (changed == jobId)
            {
                changes.Release();
            }
        }

        // Before looking at the job, or a change in between would go unheard.
        signals.JobChanged += Note;
        try
        {
            return await LookAsync(db, botId, jobId, runs, changes, deadline.Token, cancellationToken);
        }
        finally
        {
            signals.JobChanged -= Note;
        }
    }

    private static async Task<Job?> LookAsync(
        BotDb db, long botId, long jobId, long runs, SemaphoreSlim changes, CancellationToken deadline, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await db.Jobs.AsNoTracking().Where(row => row.Id == jobId && row.BotId == botId)
                .Select(row => new { Job = row, Finished = row.Runs.Count(run => run.FinishedAt != null) })
                .SingleOrDefaultAsync(cancellationToken);
            if (found is null or { Job.IsFinal: true } || found.Finished >= runs || deadline.IsCancellationRequested)
            {
                return found?.Job;
            }

            await changes.WaitAsync(deadline).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
