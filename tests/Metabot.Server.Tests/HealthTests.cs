using Microsoft.Data.Sqlite;

namespace Metabot.Server.Tests;

public class HealthTests
{
    private const string Manifest = """{ "id": 42, "name": "Test" }""";

    [Theory]
    [InlineData("health", "{}")]
    [InlineData("ready", """{"database":"ok","scheduler":"ok","workers":"ok"}""")]
    public async Task A_server_that_runs_says_so_without_a_token(string path, string checks)
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        bot.Http.DefaultRequestHeaders.Clear();

        var answer = await bot.AskAsync(path);

        Assert.Equal((200, true, checks), (answer.Status, (bool)answer.Json["ok"]!, answer.Json["checks"]!.ToJsonString()));
    }

    [Fact]
    public async Task A_server_whose_database_another_process_holds_is_not_ready_but_healthy()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        await using var connection = new SqliteConnection($"Data Source={bot.DatabasePath};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using (connection.BeginTransaction(deferred: false))
        {
            var answer = await bot.AskAsync("ready");

            Assert.Equal((503, false), (answer.Status, (bool)answer.Json["ok"]!));
            Assert.NotEqual("ok", (string?)answer.Json["checks"]!["database"]);
            Assert.Equal("ok", (string?)answer.Json["checks"]!["workers"]);
            Assert.Equal(200, (await bot.AskAsync("health")).Status);
        }

        // What waited for the lock has its turn first.
        var after = await bot.AskAsync("ready");
        for (var calls = 1; calls < 10 && after.Status != 200; calls++)
        {
            after = await bot.AskAsync("ready");
        }

        Assert.True(after.Status == 200, after.Text);
    }
}
