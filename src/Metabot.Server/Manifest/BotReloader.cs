using System.Runtime.ExceptionServices;
using Metabot.Server.Logging;
using Metabot.Server.Scripts;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Manifest;

// Puts what the bots' folders hold now in the place of the bots that run, each if it is whole.
internal sealed class BotReloader(LoadedBots bots, JavaScriptRunner javaScript, ILogger<BotReloader> logger) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        // One after the other: what was read last is what goes on.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ExceptionDispatchInfo? first = null;
            foreach (var bot in bots.All)
            {
                try
                {
                    bots.Replace(await BotLoader.LoadAsync(bot.Folder, javaScript, bot.Id));
                }
                catch (BotManifestException exception)
                {
                    first ??= ExceptionDispatchInfo.Capture(exception);
                }
            }

            first?.Throw();
            logger.LogReload(string.Join(", ", bots.All.Select(bot => bot.Id)));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
