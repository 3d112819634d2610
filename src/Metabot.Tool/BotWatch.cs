using System.Threading.Channels;
using Metabot.Server;

namespace Metabot.Tool;

// Reloads a bot when its folder has changed, and says what came of it.
internal sealed class BotWatch : IDisposable
{
    // Editors write a file in several steps, and people save several files.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher _watcher;

    private BotWatch(string folder)
    {
        // Not all files: the bot's database may lie there, too.
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, Filters = { "*.json", "*.js" } };
        _watcher.Changed += (_, _) => Note();
        _watcher.Created += (_, _) => Note();
        _watcher.Deleted += (_, _) => Note();
        _watcher.Renamed += (_, _) => Note();
        _watcher.Error += (_, _) => Note();
        _watcher.EnableRaisingEvents = true;
    }

    // Null when the machine watches too much already.
    public static BotWatch? TryStart(string folder, TextWriter error)
    {
        try
        {
            return new BotWatch(folder);
        }
        catch (IOException exception)
        {
            error.WriteLine($"The bot is not reloaded when it changes, because its folder cannot be watched: {exception.Message}");
            return null;
        }
    }

    // Until it is stopped.
    public async Task ReloadAsync(BotServer server, TextWriter output, TextWriter error)
    {
        await foreach (var _ in _changes.Reader.ReadAllAsync())
        {
            await WaitUntilQuietAsync();
            await ReloadOnceAsync(server, output, error);
        }
    }

    public void Stop() => _changes.Writer.TryComplete();

    public void Dispose() => _watcher.Dispose();

    private static async Task ReloadOnceAsync(BotServer server, TextWriter output, TextWriter error)
    {
        try
        {
            await server.ReloadAsync();
            await output.WriteLineAsync($"Reloaded {server.BotName}");
        }
        catch (BotManifestException exception)
        {
            await error.WriteLineAsync(exception.Message);
            await output.WriteLineAsync($"Not reloaded: {server.BotName} goes on as it was.");
        }
    }

    private async Task WaitUntilQuietAsync()
    {
        do
        {
            await Task.Delay(Quiet, TimeProvider.System);
        }
        while (_changes.Reader.TryRead(out _));
    }

    private void Note() => _changes.Writer.TryWrite(true);
}
