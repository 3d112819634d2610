using Metabot.Server.Jobs;
using Metabot.Server.Manifest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Channels;

// Listens to the channels through which leads write. A bot that is loaded anew may have others.
internal sealed class ChannelReceiver(
    LoadedBots bots, ChannelSet channels, MessageReceiver messages, TimeProvider timeProvider, ILogger<ChannelReceiver> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Dictionary<(long BotId, string Code), Listening> _listening = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = bots.NextChange;
            StartNew(stoppingToken);
            await changed.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(_listening.Values.Select(listening => listening.Task));
    }

    private void StartNew(CancellationToken stoppingToken)
    {
        foreach (var (bot, code) in bots.All.SelectMany(bot => channels.FindCodes(bot).Select(code => (bot, code))))
        {
            if (channels.Find(bot, code) is IReceivingChannel channel && _listening.GetValueOrDefault((bot.Id, code))?.Channel != channel)
            {
                // Whose settings have changed is another channel.
                _listening.GetValueOrDefault((bot.Id, code))?.Stop.Cancel();
                var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                _listening[(bot.Id, code)] = new Listening(channel, stop, ListenAsync(channel, bot.Id, code, stop.Token));
            }
        }
    }

    private async Task ListenAsync(IReceivingChannel channel, long botId, string code, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await channel.ReceiveAsync((message, token) => messages.ReceiveAsync(bots.Find(botId)!, code, message, token), cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError("The channel {Channel} of bot {Bot} stopped receiving: {Reason}; it begins again", code, botId, exception.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, timeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed record Listening(IReceivingChannel Channel, CancellationTokenSource Stop, Task Task);
}
