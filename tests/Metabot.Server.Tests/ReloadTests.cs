namespace Metabot.Server.Tests;

public class ReloadTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_folder_holds_now_is_what_runs_next_and_jobs_stay()
    {
        await using var bot = await TestBot.StartAsync("""{ "id": 42, "name": "Old", "scripts": { "s": { "commands": [{ "text": "old" }] }, "gone": { "commands": [{ "text": "gone" }] } } }""");
        var lead = await bot.LeadAsync();
        await bot.RunAsync(new { script_code = "s", lead_id = lead });
        var periodic = await bot.JobIdAsync(new { script_code = "gone", lead_id = lead, is_periodic = true, repeat_interval_sec = 1 });

        bot.WriteManifest("""{ "id": 42, "name": "New", "scripts": { "s": { "commands": [{ "text": "new {{ $botName }}" }] } } }""");
        await bot.Server.ReloadAsync(Cancelled);

        Assert.Equal("New", bot.Server.BotName);
        await bot.RunAsync(new { script_code = "s", lead_id = lead });
        Assert.Equal(["old", "new New"], (await bot.TextsAsync(lead)).Where(text => text != "gone"));
        var before = (await bot.GetAsync($"jobs/{periodic}"))["runs"]!.AsArray().Count;
        var runs = (await bot.FinishedAsync(periodic, before + 2))["runs"]!.AsArray();
        Assert.Contains(runs, run => ((string?)run!["outcome"], (string?)run["reason"]) == ("failed", "the bot no longer has script \"gone\""));
        Assert.Equal(404, (await bot.PostAsync("jobs/schedule", new { script_code = "gone", lead_id = lead })).Status);
    }

    [Theory]
    [InlineData("""{ "id": 42, "name": "New", "scripts": { "s": { "commands": [{ "javascript": "return (;" }] } } }""", ":1:86: $.scripts.s.commands[0].javascript: JavaScript syntax error")]
    [InlineData("""{ "id": 42, """, "this is not JSON")]
    [InlineData("""{ "id": 43, "name": "New" }""", ":1:9: $.id: the id of a bot that runs does not change: it is 42; start the server anew for another bot")]
    public async Task A_mistake_leaves_the_bot_as_it_was(string manifest, string message)
    {
        await using var bot = await TestBot.StartAsync("""{ "id": 42, "name": "Old", "scripts": { "s": { "commands": [{ "text": "old" }] } } }""");
        var lead = await bot.LeadAsync();

        bot.WriteManifest(manifest);
        var exception = await Assert.ThrowsAsync<BotManifestException>(() => bot.Server.ReloadAsync(Cancelled));

        Assert.Contains(message, Assert.Single(exception.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal("Old", bot.Server.BotName);
        await bot.RunAsync(new { script_code = "s", lead_id = lead });
        Assert.Equal(["old"], await bot.TextsAsync(lead));
    }

    [Fact]
    public async Task Many_reloads_at_once_end_with_the_last_one()
    {
        await using var bot = await TestBot.StartAsync("""{ "id": 42, "name": "Old" }""");

        bot.WriteManifest("""{ "id": 42, "name": "New", "snippets": { "yes": "true" }, "scripts": { "s": { "commands": [] } } }""");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bot.Server.ReloadAsync(Cancelled)));

        Assert.Equal("completed", (string?)(await bot.RunAsync(new { script_code = "s", condition_script_code = "return [[:yes:]];" }))["status"]);
    }
}
