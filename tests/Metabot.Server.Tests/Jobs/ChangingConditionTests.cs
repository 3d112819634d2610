using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Jobs;

// Conditions whose answer changes between planning and running, and from one repeat to the next.
public sealed class ChangingConditionTests(ChangingConditionTests.Fixture fixture) : IClassFixture<ChangingConditionTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "snippets": { "isReady": "lead.isTagExist('ready')" },
          "scripts": { "s": { "commands": [{ "text": "ran" }] }, "none": { "commands": [] } },
          "triggers": { "t": { "condition": "return [[:isReady:]];", "script": "s" } }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task A_repeating_job_skips_until_its_condition_is_true_and_when_it_is_so_no_more()
    {
        var lead = await Bot.LeadAsync(tags: "ready");
        var id = await Bot.JobIdAsync(new { script_code = "s", lead_id = lead, is_periodic = true, run_after_sec = 9_000, condition_script_code = "return [[:isReady:]];" });

        await RunNowAsync(id, 1);
        await Bot.PatchAsync($"leads/{lead}", new { remove_tags = "ready" });
        await RunNowAsync(id, 2);
        await Bot.PatchAsync($"leads/{lead}", new { add_tags = "ready" });
        var job = await RunNowAsync(id, 3);

        Assert.Equal(["completed", "skipped", "completed"], Outcomes(job));
        Assert.Equal("scheduled", (string?)job["status"]);
        Assert.Equal(["ran", "ran"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_repeating_triggers_own_condition_is_asked_each_time()
    {
        var lead = await Bot.LeadAsync();
        var id = await Bot.JobIdAsync(new { trigger_code = "t", lead_id = lead, is_periodic = true, run_after_sec = 9_000 });

        await RunNowAsync(id, 1);
        await Bot.PatchAsync($"leads/{lead}", new { add_tags = "ready" });
        var job = await RunNowAsync(id, 2);

        Assert.Equal(["completed", "skipped"], Outcomes(job).Order());
        Assert.Equal(["ran"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_repeating_job_whose_condition_throws_once_goes_on()
    {
        var lead = await Bot.LeadAsync(tags: "ready");
        var id = await Bot.JobIdAsync(new { script_code = "s", lead_id = lead, is_periodic = true, run_after_sec = 9_000, condition_script_code = "if (![[:isReady:]]) { throw new Error('not ready'); } return true;" });

        await Bot.PatchAsync($"leads/{lead}", new { remove_tags = "ready" });
        await RunNowAsync(id, 1);
        await Bot.PatchAsync($"leads/{lead}", new { add_tags = "ready" });
        var job = await RunNowAsync(id, 2);

        Assert.Equal(["completed", "failed"], Outcomes(job).Order());
        Assert.Contains(job["runs"]!.AsArray(), run => ((string?)run!["reason"])?.Contains("not ready", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_condition_that_was_not_true_at_planning_is_never_asked_again()
    {
        var lead = await Bot.LeadAsync();
        var id = await Bot.JobIdAsync(new { script_code = "s", lead_id = lead, is_periodic = true, repeat_interval_sec = 1, condition_script_code = "return [[:isReady:]];" });
        await Bot.PatchAsync($"leads/{lead}", new { add_tags = "ready" });
        await Bot.RunAsync(new { script_code = "none", run_after_sec = 2 });

        var job = await Bot.GetAsync($"jobs/{id}");

        Assert.Equal(("skipped", "the condition was not true when the job was scheduled"), ((string?)job["status"], (string?)job["reason"]));
        Assert.Empty(job["runs"]!.AsArray());
    }

    [Fact]
    public async Task A_jobs_tags_are_put_on_before_its_triggers_condition_and_after_its_own()
    {
        var lead = await Bot.LeadAsync();

        var own = await Bot.ScheduleAsync(new { trigger_code = "t", lead_id = lead, add_tags = "ready", condition_script_code = "return [[:isReady:]];" });
        await Bot.RunAsync(new { trigger_code = "t", lead_id = lead, add_tags = "ready", condition_script_code = "return ![[:isReady:]];" });

        Assert.Equal("skipped", (string?)own["status"]);
        Assert.Equal(["ran"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_snippet_that_a_reload_took_away_fails_the_run_and_says_so()
    {
        var lead = await Bot.LeadAsync(tags: "ready");
        var id = await Bot.JobIdAsync(new { script_code = "s", lead_id = lead, run_after_sec = 9_000, condition_script_code = "return [[:isReady:]];" });
        Bot.WriteManifest(Manifest.Replace("isReady", "isThere", StringComparison.Ordinal));
        await Bot.Server.ReloadAsync(TestContext.Current.CancellationToken);

        var job = await RunNowAsync(id, 1);
        Bot.WriteManifest(Manifest);
        await Bot.Server.ReloadAsync(TestContext.Current.CancellationToken);

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("there is no snippet 'isReady'", (string?)job["reason"], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Outcomes(JsonObject job) => job["runs"]!.AsArray().Select(run => (string)run!["outcome"]!);

    private async Task<JsonObject> RunNowAsync(long id, int runs)
    {
        (await Bot.PostAsync($"jobs/{id}/run")).Success();
        return await Bot.FinishedAsync(id, runs);
    }

    public sealed class Fixture() : SharedBot(Manifest);
}
