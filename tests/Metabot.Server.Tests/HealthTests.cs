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
}
