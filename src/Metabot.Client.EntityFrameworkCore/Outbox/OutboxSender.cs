using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Metabot.Outbox;

// Sends what was committed, in its order, one job after another. A bot that does not answer is left alone for a while with all its jobs.
internal sealed class OutboxSender<TContext>(
    IServiceProvider services, IServiceScopeFactory scopes, Pulse commits, TimeProvider timeProvider, ILogger<OutboxSender<TContext>> logger)
    : BackgroundService
    where TContext : DbContext
{
    // For what was committed by another process, or in a TransactionScope.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // Shorter than a row is held, so that nobody else sends it meanwhile.
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(50);

    private readonly OutboxRows<TContext> _rows = new(scopes, timeProvider);
    private readonly Dictionary<string, DateTimeOffset> _pausedBots = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var committed = commits.Next;
            if (!await TrySendDueAsync(stoppingToken).ConfigureAwait(false))
            {
                await WaitAsync(committed, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    // True when there may be more.
    private async Task<bool> TrySendDueAsync(CancellationToken stoppingToken)
    {
        try
        {
            var now = timeProvider.GetUtcNow();
            var due = await _rows.FindDueAsync([.. _pausedBots.Where(bot => bot.Value > now).Select(bot => bot.Key)], stoppingToken).ConfigureAwait(false);
            foreach (var job in due)
            {
                await SendAsync(job, stoppingToken).ConfigureAwait(false);
            }

            return due.Count > 0;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogTrouble(LongestPause, exception.Message);
            return false;
        }
        catch (OperationCanceledException)
        {
            // What was being sent is sent again by whoever comes next, under its key.
            return false;
        }
    }

    private async Task SendAsync(OutboxJob job, CancellationToken stoppingToken)
    {
        if (IsPaused(job.Bot) || !await _rows.TakeAsync(job, stoppingToken).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            await ScheduleAsync(job, stoppingToken).ConfigureAwait(false);
            await _rows.RemoveAsync(job).ConfigureAwait(false);
        }
        catch (MetabotException exception) when (OutboxFailure.MayPass(exception))
        {
            await PutOffAsync(job, exception.Message, OutboxFailure.FindPause(exception)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            await PutOffAsync(job, $"no answer came within {LongestCall.TotalSeconds:0} seconds", askedPause: null).ConfigureAwait(false);
        }
        catch (MetabotException exception)
        {
            logger.LogRefused(job.Id, exception.Message);
            await _rows.RefuseAsync(job, exception.Message).ConfigureAwait(false);
        }
    }

    private async Task ScheduleAsync(OutboxJob job, CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(LongestCall, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, limit.Token);
        using var trace = job.TraceParent is null ? null : new Activity("outbox").SetParentId(job.TraceParent).Start();
        await FindClient(job.Bot).ScheduleAsync(JobBody.Parse(job.Body, job.IdempotencyKey), either.Token).ConfigureAwait(false);
    }

    private async Task PutOffAsync(OutboxJob job, string reason, TimeSpan? askedPause)
    {
        var pause = RetryPause.After(job.Failures, askedPause);
        var until = RetryPause.Cut(timeProvider.GetUtcNow() + pause);
        _pausedBots[job.Bot] = until;
        logger.LogPutOff(job.Id, pause, reason);
        await _rows.PutOffAsync(job, reason, until.UtcDateTime).ConfigureAwait(false);
    }

    private bool IsPaused(string bot) => _pausedBots.TryGetValue(bot, out var until) && until > timeProvider.GetUtcNow();

    private IBotClient FindClient(string bot) =>
        bot == Options.DefaultName ? services.GetRequiredService<IBotClient>() : services.GetRequiredKeyedService<IBotClient>(bot);

    private async Task WaitAsync(Task committed, CancellationToken stoppingToken)
    {
        var now = timeProvider.GetUtcNow();
        var pause = _pausedBots.Values.Where(until => until > now).Select(until => until - now).Append(LongestPause).Min();
        using var noLonger = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(committed, Task.Delay(pause, timeProvider, noLonger.Token)).ConfigureAwait(false);
        await noLonger.CancelAsync().ConfigureAwait(false);
    }
}
