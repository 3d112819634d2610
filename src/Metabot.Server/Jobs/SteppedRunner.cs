using Metabot.Server.Storage;
using Microsoft.Extensions.Hosting;

namespace Metabot.Server.Jobs;

// Runs what is due by the clock that is moved, one after another.
internal sealed class SteppedRunner(SteppedRuns runs, JobRunner runner) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await runs.NextRingAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (!stoppingToken.IsCancellationRequested && runs.Take() is { } due)
            {
                if (!await TryRunAsync(due, stoppingToken))
                {
                    break;
                }
            }

            runs.Rest();
        }
    }

    // False when it could not be run, which whoever moves the clock is told.
    private async Task<bool> TryRunAsync(SteppedRun due, CancellationToken stoppingToken)
    {
        SteppedTrouble? trouble = null;
        try
        {
            await runner.RunAsync(due.Place, due.Moment, isRecovering: false, stoppingToken);
        }
        catch (Exception exception)
        {
            trouble = new SteppedTrouble(due.JobId, exception);
        }

        runs.End(trouble);
        return trouble is null;
    }
}
