using Metabot.Tests;

namespace Metabot.Server.Tests.Hosting;

// A long broadcast outlives any number of kills of the server, as long as it comes on between them; one that does not is given up.
public sealed class KilledBroadcastTests : IDisposable
{
    private const string Busy = "const text = 'x'.repeat(20000); for (let i = 0; i < 300; i++) { /(x)\\\\1y/.test(text); }";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Each portion of 50 has a lead that takes long, so that there is time to kill it.
    [Fact]
    public async Task It_is_no_poison_when_the_server_is_killed_in_each_of_its_portions()
    {
        const int Portions = 5;
        WriteBot("leadId % 50 === 10");
        var job = await PlanAsync(Portions * 50);
        for (var portion = 1; portion < Portions; portion++)
        {
            using var bot = await ServedBot.StartAsync(_folder);
            var sent = 50 * portion;
            await Poll.UntilAsync(() => bot.ListAsync("messages?limit=1000"), messages => messages.Count >= sent);
            bot.Kill();
        }

        using var last = await ServedBot.StartAsync(_folder);
        var done = await last.GetAsync($"jobs/{job}?wait_sec=60");

        Assert.Equal(("completed", $"{Portions * 50} leads reached"), ((string?)done["status"], (string?)done["reason"]));
        Assert.Equal(Enumerable.Range(1, Portions * 50), (await last.ListAsync("messages?limit=1000")).Select(message => (int)message!["lead_id"]!).Order());
    }

    [Fact]
    public async Task It_is_poison_when_the_server_is_killed_in_one_portion_again_and_again()
    {
        WriteBot("true");
        var job = await PlanAsync(40);
        for (var starts = 0; starts < 5; starts++)
        {
            using var bot = await ServedBot.StartAsync(_folder);
            await Poll.UntilAsync(() => bot.GetAsync($"jobs/{job}"), seen => (string?)seen["status"] is "running" or "failed");
            bot.Kill();
        }

        using var last = await ServedBot.StartAsync(_folder);
        var done = await last.GetAsync($"jobs/{job}");

        Assert.Equal(("failed", "poison: the server ended 3 times while it ran, so it was given up"), ((string?)done["status"], (string?)done["reason"]));
        Assert.Empty(await last.ListAsync("messages"));
    }

    private void WriteBot(string isSlow) => _folder.File("bot.json", $$"""
        {
          "id": 42,
          "name": "Test",
          "scripts": { "hello": { "commands": [{ "condition": "if ({{isSlow}}) { {{Busy}} } return true;", "text": "Hello" }] } },
          "broadcasts": { "all": { "script": "hello" } }
        }
        """);

    private async Task<long> PlanAsync(int leads)
    {
        using var bot = await ServedBot.StartAsync(_folder);
        for (var lead = 0; lead < leads; lead++)
        {
            await bot.LeadAsync($"Lead {lead}");
        }

        var job = (await bot.PostAsync("jobs/schedule", new { broadcast_code = "all" })).Success();
        bot.Kill();
        return (long)job["job_id"]!;
    }
}
