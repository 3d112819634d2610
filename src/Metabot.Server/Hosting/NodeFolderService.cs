using System.Security.Cryptography;
using System.Text;
using Metabot.Server.Logging;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Hosting;

// Warns when a bot's folder is another one on another node, at the start and after a reload of either. It is not refused: a new folder comes to
// the nodes one after another.
internal sealed class NodeFolderService(INodes nodes, LoadedBots bots, TimeProvider timeProvider, RepeatedTrouble trouble, ILogger<NodeFolderService> logger)
    : BackgroundService
{
    // A fifth of what the others wait before they forget this node.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private readonly HashSet<(NodeBot Here, NodeBot There)> _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var change = Task.CompletedTask;
        IReadOnlyList<NodeBot> mine = [];
        while (!nodes.IsAlone && !stoppingToken.IsCancellationRequested)
        {
            if (change.IsCompleted)
            {
                change = bots.NextChange;
                mine = [.. bots.All.Select(Describe)];
            }

            await TryCompareAsync(mine, stoppingToken);
            await Task.WhenAny(change, Task.Delay(Beat, timeProvider, stoppingToken));
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await nodes.LeaveAsync();
        }
        catch (Exception exception)
        {
            logger.LogUnreachedNodes(exception.Message);
        }
    }

    private async Task TryCompareAsync(IReadOnlyList<NodeBot> mine, CancellationToken stoppingToken)
    {
        try
        {
            Compare(mine, await nodes.CheckInAsync(mine, stoppingToken));
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            if (trouble.IsNew("the other nodes are not reached"))
            {
                logger.LogUnreachedNodes(exception.Message);
            }
        }
        catch (OperationCanceledException)
        {
            // It stops.
        }
    }

    private void Compare(IReadOnlyList<NodeBot> mine, IReadOnlyList<NodeBot> others)
    {
        var different = mine.Join(others, bot => bot.BotId, bot => bot.BotId, (here, there) => (Here: here, There: there))
            .Where(pair => pair.Here.Fingerprint != pair.There.Fingerprint);
        foreach (var (here, there) in different.Where(_told.Add))
        {
            logger.LogOtherFolder(here.BotId, here.Fingerprint, here.Folder, here.Machine, there.Fingerprint, there.Folder, there.Machine);
        }
    }

    private static NodeBot Describe(BotDefinition bot) => new(
        bot.Id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bot.Document.Write())).AsSpan(0, 4)), bot.Folder, Environment.MachineName);
}
