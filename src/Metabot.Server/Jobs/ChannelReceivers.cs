using Metabot.Server.Channels;
using Metabot.Server.Delivering;
using Metabot.Server.Logging;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Jobs;

// Listens to every channel through which leads write. A bot that is loaded anew is answered by its new self, through the
// channels that it has then.
internal sealed class ChannelReceivers(INodes nodes, LoadedBots bots, ChannelSet channels, LeadInbox inbox, TimeProvider timeProvider, RepeatedTrouble trouble, ILogger<ChannelReceivers> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Dictionary<(long BotId, string Code), Listening> _listening = [];

    // Two that ask a messenger what is new would take each other's messages.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => nodes.DoOnOneAsync(NodeDuty.Receive, ReceiveAsync, stoppingToken);

    private async Task ReceiveAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = bots.NextChange;
            await FollowBotsAsync(stoppingToken);
            await changed.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(_listening.Values.Select(one => one.Task));
        _listening.Clear();
    }

    private async Task FollowBotsAsync(CancellationToken stoppingToken)
    {
        var wanted = (from bot in bots.All from code in channels.FindCodes(bot) select (Bot: bot, Code: code))
            .ToDictionary(one => (one.Bot.Id, one.Code), one => ChannelSet.FindSettings(one.Bot, one.Code));
        foreach (var (key, listening) in _listening.Where(one => !wanted.TryGetValue(one.Key, out var settings) || settings != one.Value.Settings).ToList())
        {
            _listening.Remove(key);
            await listening.StopAsync();
        }

        foreach (var (key, settings) in wanted.Where(one => !_listening.ContainsKey(one.Key)))
        {
            _listening[key] = Listening.Start(settings, stop => ReceiveAsync(key.Id, key.Code, stop), stoppingToken);
        }
    }

    private async Task ReceiveAsync(long botId, string code, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (channels.Find(FindBot(botId), code) is not IReceivingChannel channel)
                {
                    return;
                }

                await channel.ReceiveAsync((message, token) => inbox.ReceiveAsync(FindBot(botId), code, message, token), stop);
            }
            catch (Exception exception) when (!stop.IsCancellationRequested)
            {
                if (trouble.IsNew($"bot {botId} does not receive from {code}"))
                {
                    logger.LogDeaf(botId, code, Pause.TotalSeconds, exception.Message);
                }
            }
            catch (Exception)
            {
                // It was told to stop, and says so in whatever way the channel has.
                return;
            }

            await Task.Delay(Pause, timeProvider, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private BotDefinition FindBot(long id) => bots.Find(id)!;

    private sealed record Listening(ChannelSettings? Settings, CancellationTokenSource Stop, Task Task)
    {
        public static Listening Start(ChannelSettings? settings, Func<CancellationToken, Task> receive, CancellationToken stoppingToken)
        {
            var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            return new Listening(settings, stop, Task.Run(() => receive(stop.Token), CancellationToken.None));
        }

        public async Task StopAsync()
        {
            await Stop.CancelAsync();
            await Task;
            Stop.Dispose();
        }
    }
}
