using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// Puts what a bot's folder holds now in the place of the bot that runs, if it is whole.
internal sealed class BotReloader(LoadedBots bots, JavaScriptRunner javaScript) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<BotDefinition> ReloadAsync(string folder, long id, CancellationToken cancellationToken)
    {
        // One after the other: what was read last is what goes on.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var bot = await BotLoader.LoadAsync(folder, javaScript, id);
            bots.Replace(bot);
            return bot;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
