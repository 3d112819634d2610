using Microsoft.Data.Sqlite;

namespace Metabot.Server.Tests.Hosting;

// /ready says what is not ready, in words, while /health only says that somebody answers.
public sealed class ReadyTests
{
    private const string Manifest = """{ "id": 42, "name": "Test", "scripts": { "none": { "commands": [{ "javascript": "" }] } } }""";

    [Fact]
    public async Task A_database_that_somebody_else_holds_is_told_within_the_limit()
    {
        await using var bot = await TestBot.StartAsync(Manifest);

        // The scheduler starts after the server, with the same file.
        await bot.RunAsync(new { script_code = "none" });
        await using var connection = new SqliteConnection($"Data Source={bot.DatabasePath};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: false);

        var answer = await bot.AskAsync("ready");

        Assert.Equal((503, false), (answer.Status, (bool)answer.Json["ok"]!));
        Assert.Equal("no answer within 5 seconds", (string?)answer.Json["checks"]!["database"]);
        Assert.Equal("ok", (string?)answer.Json["checks"]!["scheduler"]);
    }

    [Fact]
    public async Task Neither_tells_of_bots_and_neither_may_be_kept_by_anybody()
    {
        await using var bot = await TestBot.StartAsync("""{ "id": 42, "name": "Confidential" }""");

        foreach (var path in new[] { "health", "ready" })
        {
            var answer = await bot.AskAsync(path);
            Assert.Equal((200, "application/json"), (answer.Status, answer.ContentType));
            Assert.DoesNotContain("Confidential", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("42", answer.Text, StringComparison.Ordinal);
            Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_that_has_stopped_answers_neither()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        await bot.Server.StopAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<HttpRequestException>(() => bot.AskAsync("health"));
    }
}
