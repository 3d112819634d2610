using Microsoft.Extensions.Logging;

namespace Metabot.Server.Tests.Postgres;

// Two nodes of which one has another bot folder: both say so, and name both.
public sealed class OtherFolderTests(PostgresServer postgres)
{
    private const int Warned = 52;

    private readonly RecordedLog _first = new(LogLevel.Warning);
    private readonly RecordedLog _second = new(LogLevel.Warning);

    [Fact]
    public async Task At_the_start()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await TestBot.StartAsync(Write("Hello"), log: _first.Configure, database: database);
        await using var second = await TestBot.StartAsync(Write("Good day"), log: _second.Configure, database: database);

        var (told, toldToo) = (await _second.NextAsync(Warned), await _first.NextAsync(Warned));

        const string Version = "version [0-9a-f]{8}";
        Assert.Matches($"^bot 42 is not the same on all nodes: {Version} here, of '.+' on .+; {Version} of '.+' on .+\\. A job runs as the node has it that happens to run it; give both one folder$", told.Text);
        Assert.Contains(Path.GetDirectoryName(first.DatabasePath)!, told.Text, StringComparison.Ordinal);
        Assert.Contains(Path.GetDirectoryName(second.DatabasePath)!, told.Text, StringComparison.Ordinal);
        Assert.NotEqual(told.Text, toldToo.Text);
    }

    [Fact]
    public async Task After_a_reload_and_not_while_they_are_the_same()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await TestBot.StartAsync(Write("Hello"), log: _first.Configure, database: database);
        await using var second = await TestBot.StartAsync(Write("Hello"), log: _second.Configure, database: database);
        second.WriteManifest(Write("Good day"));
        await second.Server.ReloadAsync(TestContext.Current.CancellationToken);

        await _first.NextAsync(Warned);
        await _second.NextAsync(Warned);

        Assert.DoesNotContain(_first.TakeAll().Concat(_second.TakeAll()), line => line.Event == Warned);
    }

    private static string Write(string text) => $$"""{ "id": 42, "name": "Test", "scripts": { "says": { "commands": [{ "text": "{{text}}" }] } } }""";
}
