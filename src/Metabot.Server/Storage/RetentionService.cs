using Metabot.Server.Logging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Storage;

// Looks for what may go when the server starts, and from then on several times a day: a little each time.
internal sealed class RetentionService(INodes nodes, Retention retention, BotServerOptions options, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Retention is { } kept
        ? nodes.DoOnOneAsync(NodeDuty.RemoveOldRows, token => RemoveAsync(kept, token), stoppingToken)
        : Task.CompletedTask;

    private async Task RemoveAsync(TimeSpan kept, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, options.TimeProvider);
        try
        {
            do
            {
                await RemoveAsync(options.TimeProvider.GetUtcNow() - kept, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left goes after the next start.
        }
    }

    private async Task RemoveAsync(DateTimeOffset moment, CancellationToken stoppingToken)
    {
        try
        {
            var removed = await retention.RemoveBeforeAsync(moment, stoppingToken);
            if (removed.Count > 0)
            {
                logger.LogRemoved(removed.Jobs, removed.Runs, removed.Messages, moment);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogKept(exception.Message);
        }
    }
}
