using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests.Postgres;

// A connection string that is wrong, or leads nowhere, is told in one line that says what to do.
public sealed class RefusedDatabaseTests(PostgresServer postgres) : IDisposable
{
    private const string Option = "(--data, BotServerOptions.DatabasePath).";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Host=127.0.0.1", "has no Database")]
    [InlineData("Database=bot", "has no Host")]
    [InlineData("Host=127.0.0.1;Database=bot;Colour=red", "cannot be read")]
    [InlineData("Host=127.0.0.1;Database=bot;Port=many", "cannot be read")]
    [InlineData("postgres://metabot:secret@127.0.0.1/bot", "is an address")]
    public async Task A_connection_string_that_is_none(string text, string why)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(text));

        Assert.StartsWith($"The connection string of the database {why}", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith($"write for example Host=127.0.0.1;Database=metabot;Username=metabot;Password=… {Option}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("Host=127.0.0.1;Port=1;Database=bot;Password=secret"));

        Assert.Equal($"The PostgreSQL database 'bot' on 127.0.0.1:1 cannot be opened: no PostgreSQL server answers there; start it, or name another Host or Port {Option}", refusal.Message);
    }

    [Fact]
    public async Task A_database_that_is_not_there()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(database + "_more"));

        Assert.Contains("cannot be opened: there is none of that name; make it, for example with createdb ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith($"_more, or name another {Option}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_off()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(database, new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(-1))));

        Assert.StartsWith("The clock of this machine and that of the PostgreSQL database ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_version_or_bot()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await (await StartAsync(database)).DisposeAsync();
        _folder.File("bot.json", """{ "id": 7, "name": "Other", "scripts": {} }""");
        var otherBot = await Assert.ThrowsAsync<InvalidOperationException>(() => BotServer.StartAsync(Options(database), TestContext.Current.CancellationToken));
        await PostgresServer.ExecuteAsync(database, "UPDATE \"SchemaVersion\" SET \"Version\" = 7");
        var otherVersion = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(database));

        Assert.Contains("belongs to bot 42, not to bot 7", otherBot.Message, StringComparison.Ordinal);
        Assert.EndsWith($"has version 7, which a newer server wrote; this one reads versions up to 2, so start the newer one, or name another database {Option}", otherVersion.Message, StringComparison.Ordinal);
    }

    private Task<BotServer> StartAsync(string database, TimeProvider? time = null)
    {
        _folder.File("bot.json", """{ "id": 42, "name": "Test", "scripts": {} }""");
        return BotServer.StartAsync(Options(database, time), TestContext.Current.CancellationToken);
    }

    private BotServerOptions Options(string database, TimeProvider? time = null) => new()
    {
        BotFolder = _folder.Path,
        DatabasePath = database,
        Token = TestBot.Token,
        TimeProvider = time ?? TimeProvider.System,
    };
}
