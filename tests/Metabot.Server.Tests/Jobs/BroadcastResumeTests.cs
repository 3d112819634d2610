using Metabot.Tests;

namespace Metabot.Server.Tests.Jobs;

// A broadcast that is stopped between its portions of 50 leads goes on where it was, and nobody hears it twice.
public sealed class BroadcastResumeTests
{
    // The second portion has a lead that takes long, so that there is time to stop it.
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "hello": { "commands": [{ "condition": "if (leadId === 60) { const text = 'x'.repeat(20000); for (let i = 0; i < 300; i++) { /(x)\\1y/.test(text); } } return true;", "text": "Hello" }] } },
          "broadcasts": { "all": { "script": "hello" }, "some": { "script": "hello", "condition": "return lead.isTagExist('some');" } }
        }
        """;

    [Fact]
    public async Task A_stop_in_the_middle_loses_and_doubles_nothing()
    {
        var before = await TestBot.StartAsync(Manifest);
        await CreateAsync(before, 160);
        var job = await before.JobIdAsync(new { broadcast_code = "all" });
        await Poll.UntilAsync(() => before.ListAsync("messages?limit=1"), messages => messages.Count > 0);

        await using var after = await before.RestartAsync();
        var done = await after.FinishedAsync(job);

        Assert.Equal(("completed", "160 leads reached"), ((string?)done["status"], (string?)done["reason"]));
        Assert.Equal(Enumerable.Range(1, 160), (await after.ListAsync("messages?limit=1000")).Select(message => (int)message!["lead_id"]!).Order());
    }

    [Fact]
    public async Task Cancelling_it_in_the_middle_keeps_what_was_sent_and_sends_no_more()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        await CreateAsync(bot, 160);
        var job = await bot.JobIdAsync(new { broadcast_code = "all" });
        await Poll.UntilAsync(() => bot.ListAsync("messages?limit=1"), messages => messages.Count > 0);

        var cancelled = (await bot.PostAsync($"jobs/{job}/cancel")).Success();
        await bot.RunAsync(new { broadcast_code = "some" });

        Assert.Equal("cancelled", (string?)cancelled["status"]);
        Assert.True((await bot.ListAsync("messages?limit=1000")).Count is 50 or 100 or 150);
    }

    [Theory]
    [InlineData(0, "0 leads reached")]
    [InlineData(1, "1 lead reached")]
    [InlineData(50, "50 leads reached")]
    [InlineData(51, "51 leads reached")]
    public async Task A_portion_more_or_less_makes_no_difference(int leads, string reason)
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        await CreateAsync(bot, leads);

        var job = await bot.RunAsync(new { broadcast_code = "all" });

        Assert.Equal(("completed", reason), ((string?)job["status"], (string?)job["reason"]));
        Assert.Equal(leads, (await bot.ListAsync("messages?limit=1000")).Count);
        Assert.Single(job["runs"]!.AsArray());
    }

    [Fact]
    public async Task Two_at_once_reach_every_lead_once_each()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        await CreateAsync(bot, 70);
        long[] jobs = [await bot.JobIdAsync(new { broadcast_code = "all" }), await bot.JobIdAsync(new { broadcast_code = "all" })];

        foreach (var job in jobs)
        {
            Assert.Equal("70 leads reached", (string?)(await bot.FinishedAsync(job))["reason"]);
        }

        Assert.All((await bot.ListAsync("messages?limit=1000")).CountBy(message => (long)message!["lead_id"]!), lead => Assert.Equal(2, lead.Value));
    }

    private static async Task CreateAsync(TestBot bot, int leads)
    {
        for (var made = 0; made < leads; made++)
        {
            await bot.LeadAsync($"Lead {made}");
        }
    }
}
