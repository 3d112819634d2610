namespace Metabot.Server.Tests;

// One bot for all tests of a class: each makes leads of its own.
public abstract class SharedBot(string manifest, string? timeZone = null, IReadOnlyDictionary<string, string>? files = null) : IAsyncLifetime
{
    public TestBot Bot { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => Bot = await TestBot.StartAsync(manifest, timeZone, files: files, database: await FindDatabaseAsync());

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    // Null for a file.
    protected virtual Task<string?> FindDatabaseAsync() => Task.FromResult<string?>(null);
}
