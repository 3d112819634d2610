namespace Metabot.Server.Tests.Triggers;

// What a mute does besides cancelling: to jobs of the same run, to what runs, to messages and to tickets' triggers.
public sealed class SwitchedOffTests(SwitchedOffTests.Fixture fixture) : IClassFixture<SwitchedOffTests.Fixture>
{
    private const string Why = "the lead was switched off (is_mute)";

    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "hello": { "commands": [{ "text": "Hello" }] },
            "plans_and_mutes": { "commands": [
              { "javascript": "bot.scheduleJob({ script_code: 'hello', lead_id: leadId, run_after_sec: 900 });" },
              { "run_trigger": { "trigger": "later", "after_sec": 900 } },
              { "text": "Goodbye" },
              { "javascript": "lead.setData('is_mute', 1);" }] },
            "plans_for_another": { "commands": [{ "javascript": "bot.scheduleJob({ script_code: 'hello', lead_id: request.other, run_after_sec: 900 }); lead.setData('is_mute', 1);" }] },
            "mutes_itself": { "commands": [{ "javascript": "lead.setData('is_mute', 1);" }] },
            "asks": { "commands": [{ "ask": { "text": "Still there?", "attribute": "there" } }, { "text": "Good" }] }
          },
          "triggers": { "later": { "script": "hello" } },
          "routes": { "asks": { "pattern": "^asks$", "script": "asks" }, "mutes": { "pattern": "^stop$", "script": "plans_and_mutes" } }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task Jobs_that_the_muting_run_planned_for_the_lead_are_cancelled_with_the_others()
    {
        var lead = await Bot.LeadAsync();
        await Bot.JobIdAsync(new { script_code = "hello", lead_id = lead, run_after_sec = 900 });

        await Bot.RunAsync(new { script_code = "plans_and_mutes", lead_id = lead });

        var jobs = await Bot.ListAsync($"jobs?lead_id={lead}");
        Assert.Equal(4, jobs.Count);
        Assert.Equal("completed", (string?)jobs[1]!["status"]);
        Assert.All([jobs[0], jobs[2], jobs[3]], job => Assert.Equal(("cancelled", Why), ((string?)job!["status"], (string?)job["reason"])));
        Assert.Equal(["Goodbye"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_message_that_mutes_is_answered_and_the_next_one_is_not()
    {
        var lead = await Bot.LeadAsync();

        Assert.Equal(["Goodbye"], await Bot.SayAsync(lead, "stop"));
        Assert.Empty(await Bot.SayAsync(lead, "stop"));
        Assert.Empty(await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled"));
    }

    [Fact]
    public async Task Jobs_for_other_leads_stay()
    {
        var (lead, other) = (await Bot.LeadAsync(), await Bot.LeadAsync("Bob"));

        await Bot.RunAsync(new { script_code = "plans_for_another", lead_id = lead, script_request_params = new { other } });

        Assert.Equal("scheduled", (string?)Assert.Single(await Bot.ListAsync($"jobs?lead_id={other}"))!["status"]);
    }

    [Fact]
    public async Task A_repeating_job_that_mutes_its_own_lead_repeats_no_more()
    {
        var lead = await Bot.LeadAsync();
        var id = await Bot.JobIdAsync(new { script_code = "mutes_itself", lead_id = lead, is_periodic = true, repeat_interval_sec = 1 });

        var job = await Bot.FinishedAsync(id, runs: 2);

        Assert.Equal(("cancelled", Why), ((string?)job["status"], (string?)job["reason"]));
        Assert.Single(job["runs"]!.AsArray());
    }

    [Fact]
    public async Task A_question_stays_open_over_a_mute_and_is_answered_when_the_lead_is_on_again()
    {
        var lead = await Bot.LeadAsync();
        await Bot.SayAsync(lead, "asks");
        await Bot.PatchAsync($"leads/{lead}", new { is_mute = true });
        Assert.Empty(await Bot.SayAsync(lead, "yes"));

        await Bot.PatchAsync($"leads/{lead}", new { is_mute = false });

        Assert.Equal(["Good"], await Bot.SayAsync(lead, "here"));
        Assert.Equal("here", (string?)(await Bot.GetAsync($"leads/{lead}"))["attributes"]!["there"]);
    }

    [Fact]
    public async Task A_condition_of_a_job_for_a_lead_that_is_off_is_not_even_asked()
    {
        var lead = await Bot.LeadAsync();
        await Bot.PatchAsync($"leads/{lead}", new { is_mute = true });

        var answer = await Bot.ScheduleAsync(new { script_code = "hello", lead_id = lead, condition_script_code = "throw new Error('asked');" });

        Assert.Equal("skipped", (string?)answer["status"]);
    }

    [Fact]
    public async Task Muting_twice_and_muting_nobody_elses_changes_nothing()
    {
        var (lead, other) = (await Bot.LeadAsync(), await Bot.LeadAsync("Bob"));
        await Bot.PatchAsync($"leads/{lead}", new { is_mute = true });
        var planned = await Bot.JobIdAsync(new { script_code = "hello", lead_id = other, run_after_sec = 900 });

        await Bot.PatchAsync($"leads/{lead}", new { is_mute = true });

        Assert.Equal("scheduled", (string?)(await Bot.GetAsync($"jobs/{planned}"))["status"]);
    }

    public sealed class Fixture() : SharedBot(Manifest);
}
