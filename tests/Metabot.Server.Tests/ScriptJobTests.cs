namespace Metabot.Server.Tests;

public class ScriptJobTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "welcome": { "id": 1, "commands": [{ "text": "Hello, {{ request.first_name }}!" }] } }
        }
        """;

    [Fact]
    public async Task A_script_scheduled_now_sends_its_text_to_the_lead()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var lead = await bot.LeadAsync();

        var job = await bot.RunAsync(new { script_code = "welcome", lead_id = lead, script_request_params = new { first_name = "Анна" } });

        Assert.Equal("completed", (string?)job["status"]);
        Assert.Equal(["Hello, Анна!"], await bot.TextsAsync(lead));
    }
}
