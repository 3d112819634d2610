using Metabot.Server.Channels;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Jobs;

// Listens to every channel through which leads write. A bot that is loaded anew is answered by its new self.
internal sealed class ChannelReceivers(LoadedBots bots, ChannelSet channels, LeadInbox inbox, TimeProvider timeProvider, ILogger<ChannelReceivers> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        from bot in bots.All
        from code in channels.FindCodes(bot)
        where channels.Find(bot, code) is IReceivingChannel
        select ReceiveAsync(bot.Id, code, stoppingToken));

    private async Task ReceiveAsync(long botId, string code, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (channels.Find(FindBot(botId), code) is IReceivingChannel channel)
                {
                    await channel.ReceiveAsync((message, token) => inbox.ReceiveAsync(FindBot(botId), code, message, token), stoppingToken);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError("bot {BotId} does not receive from {Channel}, it is tried again in {Seconds} s: {Reason}", botId, code, Pause.TotalSeconds, exception.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, timeProvider, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private BotDefinition FindBot(long id) => bots.Find(id)!;
}
