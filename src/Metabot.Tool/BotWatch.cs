using System.Threading.Channels;
using Metabot.Server;

namespace Metabot.Tool;

// Reloads the bots when one of their folders has changed, and says what came of it.
internal sealed class BotWatch : IDisposable
{
    // Editors write a file in several steps, and people save several files.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly IReadOnlyList<FileSystemWatcher> _watchers;

    private BotWatch(IEnumerable<string> folders) => _watchers = [.. folders.Select(Watch)];

    // Null when the machine watches too much already.
    public static BotWatch? TryStart(IReadOnlyList<string> folders, TextWriter error)
    {
        try
        {
            return new BotWatch(folders);
        }
        catch (IOException exception)
        {
            error.WriteLine($"The bot is not reloaded when it changes, because the folder cannot be watched: {exception.Message}");
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

    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }
    }

    private static async Task ReloadOnceAsync(BotServer server, TextWriter output, TextWriter error)
    {
        try
        {
            await server.ReloadAsync();
            await output.WriteLineAsync($"Reloaded {string.Join(", ", server.Bots.Values)}");
        }
        catch (BotManifestException exception)
        {
            await error.WriteLineAsync(exception.Message);
            await output.WriteLineAsync("Not reloaded: what has a mistake goes on as it was.");
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

    private FileSystemWatcher Watch(string folder)
    {
        // Not all files: the bot's database may lie there, too.
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, Filters = { "*.json", "*.js" } };
        watcher.Changed += (_, _) => Note();
        watcher.Created += (_, _) => Note();
        watcher.Deleted += (_, _) => Note();
        watcher.Renamed += (_, _) => Note();
        watcher.Error += (_, _) => Note();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Note() => _changes.Writer.TryWrite(true);
}
