using System.Threading.Channels;
using Metabot.Server.Channels;
using Metabot.Server.Jobs;
using Metabot.Server.Logging;
using Metabot.Server.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Hosting;

// Tells the other nodes what happens here, and whoever waits here what happens there. News that are lost make nobody wait for
// ever: a call that waits for a job has its limit, and deliveries are looked for by themselves.
internal sealed class NodeNewsService(INodes nodes, JobSignals signals, SentMessages sent, TimeProvider timeProvider, RepeatedTrouble trouble, ILogger<NodeNewsService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<NodeNews> _news = Channel.CreateUnbounded<NodeNews>(new UnboundedChannelOptions { SingleReader = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (nodes.IsAlone)
        {
            return;
        }

        signals.ChangedHere += TellJob;
        sent.ToldHere += TellSent;
        try
        {
            await Task.WhenAll(RepeatAsync(TellAsync, stoppingToken), RepeatAsync(ListenAsync, stoppingToken));
        }
        finally
        {
            signals.ChangedHere -= TellJob;
            sent.ToldHere -= TellSent;
        }
    }

    private void TellJob(long jobId) => _news.Writer.TryWrite(new NodeNews(NodeNewsKind.JobChanged, jobId));

    private void TellSent(bool mayGoToChannels) =>
        _news.Writer.TryWrite(new NodeNews(mayGoToChannels ? NodeNewsKind.MessagesSentToChannels : NodeNewsKind.MessagesSent));

    private async Task RepeatAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                if (trouble.IsNew("the other nodes are not reached"))
                {
                    logger.LogUnreachedNodes(exception.Message);
                }
            }

            await Task.Delay(Pause, timeProvider, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // What has come together meanwhile is told together.
    private async Task TellAsync(CancellationToken stoppingToken)
    {
        while (await _news.Reader.WaitToReadAsync(stoppingToken))
        {
            var together = new List<NodeNews>();
            while (together.Count < 1_000 && _news.Reader.TryRead(out var one))
            {
                together.Add(one);
            }

            await nodes.TellAsync(together, stoppingToken);
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        // Some may have been told before this node listens.
        sent.HearOf(mayGoToChannels: true);
        await foreach (var news in nodes.ListenAsync(stoppingToken))
        {
            if (news.Kind == NodeNewsKind.JobChanged)
            {
                signals.HearOf(news.Number);
            }
            else
            {
                sent.HearOf(news.Kind == NodeNewsKind.MessagesSentToChannels);
            }
        }
    }
}
