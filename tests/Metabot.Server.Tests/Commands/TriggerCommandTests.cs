namespace Metabot.Server.Tests.Commands;

// run_trigger: the job that it makes, whose condition is asked when, and what the job is given.
public sealed class TriggerCommandTests(TriggerCommandTests.Fixture fixture) : IClassFixture<TriggerCommandTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "now": { "commands": [{ "run_trigger": "t" }, { "text": "before it" }] },
            "later": { "commands": [{ "run_trigger": { "trigger": "t", "after_min": 15 } }] },
            "twice": { "commands": [{ "run_trigger": "t" }, { "run_trigger": "t" }] },
            "vip": { "commands": [{ "run_trigger": "if_vip" }, { "add_tags": "vip" }] },
            "never": { "commands": [{ "run_trigger": "never" }] },
            "else": { "commands": [{ "run_trigger": "else" }] },
            "fails": { "commands": [{ "run_trigger": "t" }, { "javascript": "throw new Error('boom');" }] },
            "itself": { "commands": [{ "run_trigger": "again" }] },
            "slowly": { "commands": [{ "run_trigger": { "trigger": "again_slowly", "after_sec": 900 } }] },
            "jumped_over": { "commands": [{ "stop": true }, { "run_trigger": "t" }] },
            "said": { "commands": [{ "text": "{{ request.what }}|{{ ticket.title }}|{{ &$m }}" }] },
            "in_dialog": { "commands": [{ "javascript": "memory.setAttr('m', 'kept');" }, { "ask": { "text": "?", "attribute": "a" } }, { "run_trigger": "t" }] },
            "chain": { "commands": [{ "run_trigger": "chained" }] }
          },
          "triggers": {
            "t": { "script": "said" },
            "if_vip": { "condition": "return lead.isTagExist('vip');", "script": "said" },
            "never": { "condition": "return false;", "script": "said" },
            "else": { "condition": "return false;", "script": "now", "else_script": "said" },
            "again": { "script": "itself" },
            "again_slowly": { "script": "slowly" },
            "chained": { "script": "said", "trigger": "next" },
            "next": { "condition": "return request.what === 'own';", "script": "said" }
          },
          "routes": { "d": { "pattern": "^go$", "script": "in_dialog" } }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("now", new[] { "t completed" }, "before it", "own|Own|")]
    [InlineData("twice", new[] { "t completed", "t completed" }, "own|Own|", "own|Own|")]
    [InlineData("vip", new[] { "if_vip completed" }, "own|Own|")]
    [InlineData("never", new[] { "never skipped" })]
    [InlineData("else", new[] { "else completed" }, "own|Own|")]
    [InlineData("fails", new string[0])]
    [InlineData("jumped_over", new string[0])]
    [InlineData("chain", new[] { "chained completed" }, "own|Own|", "own|Own|")]
    public async Task It_is_a_job_of_its_own_after_the_run(string script, string[] jobs, params string[] texts)
    {
        var (lead, job) = await RunAsync(script);

        Assert.Equal(jobs, (await Bot.SettleAsync(job)).Select(each => $"{each!["target"]} {each["status"]}"));
        Assert.Equal(texts, await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_trigger_that_activates_itself_ends_at_the_limit()
    {
        var (_, job) = await RunAsync("itself");

        var jobs = await Bot.SettleAsync(job);

        Assert.Equal((21, "failed"), (jobs.Length, (string?)jobs[^1]!["status"]));
    }

    [Fact]
    public async Task One_that_waits_between_its_runs_may_go_on_for_ever()
    {
        var (lead, _) = await RunAsync("slowly");
        for (var times = 0; times < 25; times++)
        {
            var waiting = Assert.Single(await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled"))!;
            (await Bot.PostAsync($"jobs/{waiting["job_id"]}/run")).Success();
            Assert.Equal("completed", (string?)(await Bot.FinishedAsync((long)waiting["job_id"]!))["status"]);
        }

        Assert.Single(await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled"));
    }

    [Fact]
    public async Task A_delay_is_counted_from_the_run_and_the_job_can_be_seen_meanwhile()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        var (lead, _) = await RunAsync("later");

        var job = Assert.Single(await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled"))!;

        Assert.InRange(DateTime.SpecifyKind(DateTime.Parse((string)job["run_at"]!, null), DateTimeKind.Utc), before.UtcDateTime.AddMinutes(15), DateTime.UtcNow.AddMinutes(15));
    }

    [Fact]
    public async Task In_a_dialog_it_has_the_input_of_the_scenario_and_no_memory()
    {
        var lead = await Bot.LeadAsync();
        await Bot.SayAsync(lead, "go");

        Assert.Empty(await Bot.SayAsync(lead, "answer"));
        await Bot.SettleAsync((long)(await Bot.ListAsync($"jobs?lead_id={lead}"))[0]!["job_id"]! - 1);

        Assert.Equal(["?", "||"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task Without_a_lead_it_is_for_nobody_too()
    {
        var job = (long)(await Bot.RunAsync(new { script_code = "never" }))["job_id"]!;

        var activated = Assert.Single(await Bot.SettleAsync(job))!;

        Assert.Equal(("never", null, "skipped"), ((string?)activated["target"], (long?)activated["lead_id"], (string?)activated["status"]));
    }

    private async Task<(long Lead, long Job)> RunAsync(string script)
    {
        var lead = await Bot.LeadAsync();
        var ticket = (long)(await Bot.PostAsync("tickets", new { title = "Own" })).Success()["ticket_id"]!;
        return (lead, (long)(await Bot.RunAsync(new { script_code = script, lead_id = lead, ticket_id = ticket, script_request_params = new { what = "own" } }))["job_id"]!);
    }

    public sealed class Fixture() : SharedBot(Manifest);
}
