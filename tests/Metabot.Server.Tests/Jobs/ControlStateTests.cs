namespace Metabot.Server.Tests.Jobs;

// Cancelling a job and running it now, in every state that it can be in.
public sealed class ControlStateTests(ControlStateTests.Fixture fixture) : IClassFixture<ControlStateTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "snippets": { "busy": "const text = 'x'.repeat(20000); for (let i = 0; i < 300; i++) { /(x)\\1y/.test(text); }" },
          "scripts": {
            "says": { "commands": [{ "text": "said" }] },
            "fails": { "commands": [{ "javascript": "throw new Error('boom');" }] },
            "slow": { "commands": [{ "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "text": "slow" }] }
          },
          "triggers": { "never": { "condition": "return false;", "script": "says" } }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("completed", "says", null)]
    [InlineData("failed", "fails", null)]
    [InlineData("skipped", null, "never")]
    public async Task What_is_over_stays_as_it_is(string status, string? script, string? trigger)
    {
        var lead = await Bot.LeadAsync();
        var job = await Bot.RunAsync(new { script_code = script, trigger_code = trigger, lead_id = lead });
        Assert.Equal(status, (string?)job["status"]);

        var cancelled = (await Bot.PostAsync($"jobs/{job["job_id"]}/cancel")).Success();
        var refusal = await Bot.PostAsync($"jobs/{job["job_id"]}/run");

        Assert.Equal((status, (string?)job["reason"]), ((string?)cancelled["status"], (string?)cancelled["reason"]));
        Assert.Equal((409, $"job {job["job_id"]} is {status}; only a job that waits can be run now"), (refusal.Status, (string?)refusal.Problem["detail"]));
    }

    [Fact]
    public async Task What_was_skipped_when_it_was_planned_stays_so()
    {
        var id = await Bot.JobIdAsync(new { script_code = "says", lead_id = await Bot.LeadAsync(), condition_script_code = "return false;" });

        Assert.Equal("skipped", (string?)(await Bot.PostAsync($"jobs/{id}/cancel")).Success()["status"]);
        Assert.Equal(409, (await Bot.PostAsync($"jobs/{id}/run")).Status);
    }

    [Fact]
    public async Task What_was_cancelled_does_not_run_any_more()
    {
        var lead = await Bot.LeadAsync();
        var id = await Bot.JobIdAsync(new { script_code = "says", lead_id = lead, run_after_sec = 600 });

        var cancelled = (await Bot.PostAsync($"jobs/{id}/cancel")).Success();
        var refusal = await Bot.PostAsync($"jobs/{id}/run");

        Assert.Equal(("cancelled", "it was cancelled"), ((string?)cancelled["status"], (string?)cancelled["reason"]));
        Assert.Equal((409, $"job {id} is cancelled; only a job that waits can be run now"), (refusal.Status, (string?)refusal.Problem["detail"]));
        Assert.Empty(await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task What_runs_is_cancelled_and_what_it_did_is_thrown_away()
    {
        var lead = await Bot.LeadAsync();
        var id = await StartSlowAsync(lead);

        var cancelled = (await Bot.PostAsync($"jobs/{id}/cancel")).Success();
        await Bot.RunAsync(new { script_code = "says", lead_id = lead });

        Assert.Equal("cancelled", (string?)cancelled["status"]);
        Assert.Equal(["said"], await Bot.TextsAsync(lead));
        Assert.Equal("cancelled", (string?)(await Bot.GetAsync($"jobs/{id}"))["status"]);
    }

    [Fact]
    public async Task What_runs_and_is_told_to_run_now_runs_once()
    {
        var lead = await Bot.LeadAsync();
        var id = await StartSlowAsync(lead);

        var answer = await Bot.PostAsync($"jobs/{id}/run");
        await Bot.FinishedAsync(id);
        await Bot.RunAsync(new { script_code = "says", lead_id = lead });

        Assert.Equal(200, answer.Status);
        Assert.Equal(["slow", "said"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task What_repeats_runs_now_and_goes_on_repeating_from_now()
    {
        var lead = await Bot.LeadAsync();
        var id = await Bot.JobIdAsync(new { script_code = "says", lead_id = lead, run_after_sec = 5_000, is_periodic = true, repeat_interval_sec = 6_000 });

        await Bot.PostAsync($"jobs/{id}/run");
        await Bot.FinishedAsync(id);
        await Bot.PostAsync($"jobs/{id}/run");
        var job = await Bot.FinishedAsync(id, runs: 2);

        Assert.Equal(("scheduled", 2), ((string?)job["status"], job["runs"]!.AsArray().Count));
        Assert.Equal(["said", "said"], await Bot.TextsAsync(lead));
        Assert.Equal("cancelled", (string?)(await Bot.PostAsync($"jobs/{id}/cancel")).Success()["status"]);
    }

    [Fact]
    public async Task All_of_a_lead_are_cancelled_in_every_state_and_only_those_that_wait_are_counted()
    {
        var (lead, other) = (await Bot.LeadAsync(), await Bot.LeadAsync("Bob"));
        await Bot.RunAsync(new { script_code = "says", lead_id = lead });
        await Bot.JobIdAsync(new { script_code = "says", lead_id = lead, run_after_sec = 600 });
        await Bot.JobIdAsync(new { script_code = "says", lead_id = lead, run_after_sec = 600, is_periodic = true });
        var kept = await Bot.JobIdAsync(new { script_code = "says", lead_id = other, run_after_sec = 600 });

        Assert.Equal(2, (int)(await Bot.PostAsync("jobs/cancel", new { lead_id = lead })).Success()["cancelled"]!);
        Assert.Equal(0, (int)(await Bot.PostAsync("jobs/cancel", new { lead_id = lead })).Success()["cancelled"]!);

        var statuses = (await Bot.ListAsync($"jobs?lead_id={lead}")).Select(job => (string?)job!["status"]);
        Assert.Equal(["completed", "cancelled", "cancelled"], statuses);
        Assert.Equal("scheduled", (string?)(await Bot.GetAsync($"jobs/{kept}"))["status"]);
    }

    [Theory]
    [InlineData("jobs/0/cancel", 404)]
    [InlineData("jobs/999999/cancel", 404)]
    [InlineData("jobs/999999/run", 404)]
    [InlineData("jobs/x/run", 404)]
    [InlineData("jobs/9223372036854775808/cancel", 404)]
    public async Task A_job_that_is_not_there_is_404(string path, int status) => Assert.Equal((status, "jobId"), ((await Bot.PostAsync(path)).Status, (string?)(await Bot.PostAsync(path)).Problem["field"]));

    private async Task<long> StartSlowAsync(long lead)
    {
        var id = await Bot.JobIdAsync(new { script_code = "slow", lead_id = lead });
        await Bot.StartedAsync(id);
        return id;
    }

    public sealed class Fixture() : SharedBot(Manifest);
}
