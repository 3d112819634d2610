using System.Collections.Concurrent;
using Metabot.Server.Channels;
using Metabot.Server.Logging;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Metabot.Server.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Delivering;

// Takes stored messages to their channels: those that a commit left, and at the start those that the last end left.
internal sealed class Deliverer(
    DeliveryQueue queue, INodes nodes, SentMessages sent, LoadedBots bots, ChannelSet channels, TimeProvider timeProvider, JobMetrics metrics, RepeatedTrouble trouble, ILogger<Deliverer> logger)
    : BackgroundService
{
    private const int MostAtOnce = 8;

    // Looks again when nobody said anything, and when the database did not answer.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Pulse _changed = new();
    private readonly ConcurrentDictionary<long, (long BotId, string Channel, Task Task)> _underWay = new();

    public async Task<bool> ReviveAsync(long botId, long messageId, CancellationToken cancellationToken)
    {
        var isRevived = await queue.ReviveAsync(botId, messageId, cancellationToken);
        sent.TellCommitted(mayGoToChannels: true);
        return isRevived;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => nodes.DoOnOneAsync(NodeDuty.Deliver, DeliverAsync, stoppingToken);

    private async Task DeliverAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = Task.WhenAny(_changed.Next, sent.NextToChannels);
            var now = timeProvider.GetUtcNow();
            await StartDueAsync(now, stoppingToken);
            await WaitAsync(changed, now, stoppingToken);
        }

        await Task.WhenAll(_underWay.Values.Select(one => one.Task));
    }

    private async Task StartDueAsync(DateTimeOffset now, CancellationToken stoppingToken)
    {
        try
        {
            foreach (var bot in bots.All)
            {
                foreach (var channel in channels.FindCodes(bot))
                {
                    await StartDueAsync(bot, channel, now, stoppingToken);
                }
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogUnreadable(exception);
        }
    }

    private async Task StartDueAsync(BotDefinition bot, string channel, DateTimeOffset now, CancellationToken stoppingToken)
    {
        var busy = _underWay.Where(one => one.Value.BotId == bot.Id && one.Value.Channel == channel).Select(one => one.Key).ToList();
        if (busy.Count >= MostAtOnce)
        {
            return;
        }

        foreach (var delivery in await queue.FindDueAsync(bot.Id, channel, now, busy, MostAtOnce - busy.Count, stoppingToken))
        {
            var start = new TaskCompletionSource();
            _underWay[delivery.MessageId] = (bot.Id, channel, RunAsync(start.Task, bot, delivery, stoppingToken));
            start.SetResult();
        }
    }

    // Begins when it is listed, so that it cannot end before.
    private async Task RunAsync(Task start, BotDefinition bot, MessageDelivery delivery, CancellationToken stoppingToken)
    {
        await start;
        try
        {
            await DeliverAsync(bot, delivery, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // It is pending still, and is delivered after the next start.
        }
        catch (Exception exception)
        {
            logger.LogUnrecorded(delivery.MessageId, exception.Message);
            await Task.Delay(LongestPause, timeProvider, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            _underWay.TryRemove(delivery.MessageId, out _);
            _changed.Raise();
        }
    }

    private async Task DeliverAsync(BotDefinition bot, MessageDelivery delivery, CancellationToken stoppingToken)
    {
        using var span = Spans.StartDelivery(delivery);
        var result = await TryAsync(bot, delivery, stoppingToken);
        var state = await queue.RecordAsync(delivery, result, CancellationToken.None);
        span.End(state, hasFailed: result.Outcome != DeliveryOutcome.Delivered);
        metrics.NoteDelivery(delivery, state);
        logger.LogState(delivery, state, result.Reason);
    }

    private async Task<DeliveryResult> TryAsync(BotDefinition bot, MessageDelivery delivery, CancellationToken stoppingToken)
    {
        try
        {
            return await channels.Find(bot, delivery.Channel).DeliverAsync(await CreateAsync(bot, delivery, stoppingToken), stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            return DeliveryResult.Retry(exception.Message);
        }
    }

    private async Task<Delivery> CreateAsync(BotDefinition bot, MessageDelivery delivery, CancellationToken cancellationToken) => new()
    {
        MessageId = delivery.MessageId,
        BotId = bot.Id,
        BotFolder = bot.Folder,
        LeadId = delivery.LeadId,
        Recipient = await queue.FindRecipientAsync(delivery, cancellationToken),
        CreatedAt = delivery.Message!.CreatedAt,
        Message = delivery.Message.Content!,
    };

    private async Task WaitAsync(Task changed, DateTimeOffset now, CancellationToken stoppingToken)
    {
        using var noLonger = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(changed, Task.Delay(await FindPauseAsync(now, stoppingToken), timeProvider, noLonger.Token));
        await noLonger.CancelAsync();
    }

    private async Task<TimeSpan> FindPauseAsync(DateTimeOffset now, CancellationToken stoppingToken)
    {
        try
        {
            var next = channels.HasAny(bots.All) ? await queue.FindNextMomentAsync(now, stoppingToken) : null;
            var pause = next - timeProvider.GetUtcNow();
            return pause < LongestPause ? TimeSpan.FromTicks(Math.Max(pause.Value.Ticks, 0)) : LongestPause;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogUnreadable(exception);
            return LongestPause;
        }
    }

    private void LogUnreadable(Exception exception)
    {
        if (trouble.IsNew("deliveries cannot be read"))
        {
            logger.LogUnreadable(exception.Message);
        }
    }
}
