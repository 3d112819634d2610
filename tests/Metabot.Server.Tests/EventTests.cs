using System.Text.Json.Nodes;

namespace Metabot.Server.Tests;

public sealed class EventTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "statuses": ["new", "client"],
          "scripts": {
            "vip": { "commands": [{ "text": "Dear {{ $name }}" }] },
            "note": { "commands": [{ "text": "{{ request.what }}" }] },
            "said": { "commands": [{ "text": "heard" }] },
            "count": { "commands": [{ "javascript": "lead.setAttr('n', Number(lead.getAttr('n')) + 1);" }] },
            "to_client": { "commands": [{ "add_tags": "vip" }] }
          },
          "triggers": {
            "tag_added": { "on": [{ "tag_added": "a" }], "script": "said" },
            "tag_removed": { "on": [{ "tag_removed": "b" }], "script": "said" },
            "context_added": { "on": [{ "context_added": "c" }], "script": "said" },
            "context_removed": { "on": [{ "context_removed": "d" }], "script": "said" },
            "status_changed": { "on": [{ "status_changed": true }], "script": "said" },
            "attribute_changed": { "on": [{ "attribute_changed": "город" }], "script": "said" },
            "lead_changed": { "on": [{ "lead_changed": "name" }], "script": "said" },
            "any_tag": { "on": [{ "tag_added": "x" }, { "context_added": "x" }], "condition": "return lead.isTagExist('watched');", "script": "said" },
            "vip": { "on": [{ "tag_added": "vip" }], "script": "vip" },
            "endless": { "on": [{ "attribute_changed": "n" }], "script": "count" },
            "later": { "on": [{ "tag_added": "later" }], "script": "said", "run_after_min": 5 },
            "either": { "condition": "return lead.isTagExist('yes');", "script": "said", "else_script": "note" }
          }
        }
        """;

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("""{ "add_tags": "a" }""", "tag_added")]
    [InlineData("""{ "add_tags": "b" }""")]
    [InlineData("""{ "add_tags": "A" }""")]
    [InlineData("""{ "remove_tags": "old" }""")]
    [InlineData("""{ "remove_tags": "b" }""")]
    [InlineData("""{ "add_contexts": "c" }""", "context_added")]
    [InlineData("""{ "status": "client" }""", "status_changed")]
    [InlineData("""{ "status": "new" }""")]
    [InlineData("""{ "attributes": { "город": "Пермь" } }""", "attribute_changed")]
    [InlineData("""{ "attributes": { "city": "Perm" } }""")]
    [InlineData("""{ "name": "Anna" }""", "lead_changed")]
    [InlineData("""{ "name": "Ann" }""")]
    [InlineData("""{ "lang_code": "ru" }""")]
    public async Task A_trigger_hears_what_it_subscribes_to_and_nothing_else(string change, params string[] triggers)
    {
        var lead = await _bot.LeadAsync(tags: "old");

        await _bot.PatchAsync($"leads/{lead}", JsonNode.Parse(change)!);
        var jobs = await _bot.SettleAsync(0);

        Assert.Equal(triggers, jobs.Select(job => (string)job!["target"]!));
        Assert.All(jobs, job => Assert.Equal(lead, (long)job!["lead_id"]!));
        Assert.Equal(triggers.Length, (await _bot.TextsAsync(lead)).Length);
    }

    [Fact]
    public async Task Whatever_goes_away_is_heard_as_well()
    {
        var lead = await _bot.LeadAsync(tags: "b");
        await _bot.PatchAsync($"leads/{lead}", new { add_contexts = "d" });

        await _bot.PatchAsync($"leads/{lead}", new { remove_tags = "b", remove_contexts = "d" });
        var jobs = await _bot.SettleAsync(0);

        Assert.Equal(["context_removed", "tag_removed"], jobs.Select(job => (string)job!["target"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_trigger_is_set_off_once_a_run_and_its_condition_is_asked()
    {
        var lead = await _bot.LeadAsync(tags: "watched");

        await _bot.PatchAsync($"leads/{lead}", new { add_tags = "x", add_contexts = "x" });
        var jobs = await _bot.SettleAsync(0);

        Assert.Equal([("any_tag", "completed")], jobs.Select(job => ((string)job!["target"]!, (string)job["status"]!)));
    }

    [Fact]
    public async Task A_script_sets_off_a_trigger_with_its_own_input_in_a_job_with_a_history_of_its_own()
    {
        var lead = await _bot.LeadAsync();
        var job = await _bot.JobIdAsync(new { script_code = "to_client", lead_id = lead, script_request_params = new { what = "order" } });

        await _bot.FinishedAsync(job);
        var fired = Assert.Single(await _bot.SettleAsync(job));

        Assert.Equal(("vip", "completed"), ((string)fired!["target"]!, (string)fired["status"]!));
        Assert.Single(fired["runs"]!.AsArray());
        Assert.Equal(["Dear Ann"], await _bot.TextsAsync(lead));
    }

    [Fact]
    public async Task Triggers_that_set_each_other_off_end_at_a_limit_that_can_be_seen()
    {
        var lead = await _bot.LeadAsync();

        await _bot.PatchAsync($"leads/{lead}", new { attributes = new { n = 0 } });
        var jobs = await _bot.SettleAsync(0);

        Assert.Equal(21, jobs.Length);
        Assert.All(jobs[..20], job => Assert.Equal("completed", (string)job!["status"]!));
        Assert.Equal("failed", (string)jobs[20]!["status"]!);
        Assert.Contains("chain", (string)jobs[20]!["reason"]!);
        Assert.Empty(jobs[20]!["runs"]!.AsArray());
    }

    [Fact]
    public async Task A_trigger_waits_for_minutes()
    {
        var lead = await _bot.LeadAsync();

        await _bot.PatchAsync($"leads/{lead}", new { add_tags = "later" });
        var fired = (await _bot.ListAsync("jobs"))[0]!;
        await _bot.FinishedAsync((long)fired["job_id"]!);

        var waiting = (await _bot.ListAsync("jobs"))[1]!;
        var wait = DateTime.Parse((string)waiting["run_at"]!, null) - DateTime.UtcNow;
        Assert.Equal(("said", "scheduled"), ((string)waiting["target"]!, (string)waiting["status"]!));
        Assert.InRange(wait, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData("yes", "heard")]
    [InlineData("", "no")]
    public async Task A_trigger_has_a_script_for_each_answer_of_its_condition(string tags, string text)
    {
        var lead = await _bot.LeadAsync(tags: tags);

        await _bot.RunAsync(new { trigger_code = "either", lead_id = lead, script_request_params = new { what = "no" } });

        Assert.Equal([text], await _bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("""[{ "tag_aded": "x" }]""", "$.triggers.t.on[0].tag_aded: there is no field 'tag_aded'; did you mean 'tag_added'?")]
    [InlineData("""[{}]""", "$.triggers.t.on[0]: an event is one of tag_added")]
    [InlineData("""[{ "tag_added": "" }]""", "$.triggers.t.on[0].tag_added: tag_added is the tag by its exact name, or true for any; got the string \"\"")]
    [InlineData("""[{ "status_changed": "clent" }]""", "$.triggers.t.on[0].status_changed: the bot has no status 'clent'; did you mean 'client'?")]
    [InlineData("""{ "tag_added": "x" }""", "$.triggers.t.on: on must be an array of events")]
    public async Task A_wrong_subscription_is_told_with_its_place(string on, string message)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", $$"""{ "id": 42, "name": "T", "statuses": ["new", "client"], "scripts": { "s": { "commands": [] } }, "triggers": { "t": { "script": "s", "on": {{on}} } } }""");

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains(exception.Problems, problem => problem.ToString().Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"run_after_sec\": 1, \"run_after_min\": 1")]
    [InlineData("\"run_after_min\": 35791395")]
    public async Task A_delay_in_minutes_has_its_limits(string delay)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", $$"""{ "id": 42, "name": "T", "scripts": { "s": { "commands": [] } }, "triggers": { "t": { "script": "s", {{delay}} } } }""");

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains(exception.Problems, problem => problem.ToString().Contains("run_after_min is from 0 to 35791394 minutes", StringComparison.Ordinal));
    }
}
