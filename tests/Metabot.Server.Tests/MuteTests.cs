namespace Metabot.Server.Tests;

public sealed class MuteTests : IAsyncLifetime
{
    private const string Why = "the lead is switched off (is_mute)";

    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "hello": { "commands": [{ "text": "Hello" }] } },
          "triggers": { "changed": { "on": [{ "lead_changed": "is_mute" }], "script": "hello" } },
          "broadcasts": { "all": { "condition": "if (lead.isTagExist('poison')) { throw new Error('it was asked'); } return true;", "script": "hello" } }
        }
        """;

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Switching_a_lead_off_stops_its_planned_jobs_and_nobody_elses()
    {
        var (lead, other) = (await _bot.LeadAsync(), await _bot.LeadAsync("Bob"));
        var planned = await _bot.JobIdAsync(new { script_code = "hello", lead_id = lead, run_after_sec = 600 });
        var periodic = await _bot.JobIdAsync(new { script_code = "hello", lead_id = lead, run_after_sec = 600, is_periodic = true });
        var others = await _bot.JobIdAsync(new { script_code = "hello", lead_id = other, run_after_sec = 600 });

        var view = await _bot.PatchAsync($"leads/{lead}", new { is_mute = true });

        Assert.True((bool)view["is_mute"]!);
        foreach (var id in new[] { planned, periodic })
        {
            var job = await _bot.GetAsync($"jobs/{id}");
            Assert.Equal(("cancelled", "the lead was switched off (is_mute)"), ((string?)job["status"], (string?)job["reason"]));
        }

        Assert.Equal("scheduled", (string?)(await _bot.GetAsync($"jobs/{others}"))["status"]);
    }

    [Fact]
    public async Task A_lead_that_is_off_gets_no_jobs_and_no_triggers_until_it_is_on_again()
    {
        var lead = await _bot.LeadAsync();
        await _bot.PatchAsync($"leads/{lead}", new { is_mute = true });

        var fired = Assert.Single(await _bot.SettleAsync(0))!;
        var scheduled = await _bot.ScheduleAsync(new { script_code = "hello", lead_id = lead });
        var job = await _bot.GetAsync($"jobs/{scheduled["job_id"]}");

        Assert.Equal(("skipped", Why), ((string?)fired["status"], (string?)fired["reason"]));
        Assert.Equal(("skipped", Why), ((string?)job["status"], (string?)job["reason"]));
        Assert.Empty(await _bot.TextsAsync(lead));

        await _bot.PatchAsync($"leads/{lead}", new { is_mute = false });
        await _bot.SettleAsync((long)job["job_id"]!);
        Assert.Equal(["Hello"], await _bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_broadcast_does_not_even_ask_about_a_lead_that_is_off()
    {
        var (lead, other) = (await _bot.LeadAsync(tags: "poison"), await _bot.LeadAsync("Bob"));
        await _bot.PatchAsync($"leads/{lead}", new { is_mute = true });

        var job = await _bot.RunAsync(new { broadcast_code = "all" });

        Assert.Equal(("completed", "1 lead reached"), ((string?)job["status"], (string?)job["reason"]));
        Assert.Empty(await _bot.TextsAsync(lead));
        Assert.Equal(["Hello"], await _bot.TextsAsync(other));
    }

    [Theory]
    [InlineData("""{ "is_mut": true }""", "is_mut", "did you mean 'is_mute'?")]
    [InlineData("""{ "status": "nev" }""", "status", "the bot has no status 'nev'; it has new")]
    [InlineData("""{ "add_tags": "a,,b" }""", "add_tags", "tag")]
    [InlineData("""{ "name": " " }""", "name", "name is blank")]
    public async Task A_wrong_change_changes_nothing(string body, string field, string message)
    {
        var lead = await _bot.LeadAsync();

        var answer = await _bot.TryPatchAsync($"leads/{lead}", System.Text.Json.Nodes.JsonNode.Parse(body)!);

        Assert.Equal(400, answer.Status);
        Assert.Equal(field, (string?)answer.Problem["field"]);
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }
}
