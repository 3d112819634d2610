namespace Metabot.Server.Tests.Jobs;

// A long broadcast outlives any number of ends of the server, as long as it comes on between them.
public sealed class BroadcastPoisonTests
{
    // Each portion of 50 has a lead that takes long, so that there is time to stop it.
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "hello": { "commands": [{ "condition": "if (leadId % 50 === 10) { const text = 'x'.repeat(20000); for (let i = 0; i < 300; i++) { /(x)\\1y/.test(text); } } return true;", "text": "Hello" }] } },
          "broadcasts": { "all": { "script": "hello" } }
        }
        """;

    [Fact]
    public async Task It_is_no_poison_when_the_server_ends_in_each_of_its_portions()
    {
        const int Portions = 5;
        var bot = await TestBot.StartAsync(Manifest);
        for (var lead = 0; lead < Portions * 50; lead++)
        {
            await bot.LeadAsync($"Lead {lead}");
        }

        var job = await bot.JobIdAsync(new { broadcast_code = "all" });
        for (var portion = 1; portion < Portions; portion++)
        {
            await ReachAsync(bot, 50 * portion);
            bot = await bot.RestartAsync();
        }

        var done = await bot.FinishedAsync(job);
        Assert.Equal(("completed", $"{Portions * 50} leads reached"), ((string?)done["status"], (string?)done["reason"]));
        Assert.Equal(Enumerable.Range(1, Portions * 50), (await bot.ListAsync("messages?limit=1000")).Select(message => (int)message!["lead_id"]!).Order());
        await bot.DisposeAsync();
    }

    private static async Task ReachAsync(TestBot bot, int leads)
    {
        while ((await bot.ListAsync("messages?limit=1000")).Count < leads)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }
}
