namespace Metabot.Server.Tests.Jobs;

// What a kill leaves in the file at several moments, and what the next start makes of it.
public sealed class KilledTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "says": { "commands": [{ "text": "{{ request.text }}" }] } },
          "broadcasts": { "all": { "script": "says" } }
        }
        """;

    // What a kill leaves during a run, here one that was due 10,000 seconds before the job is due again; a job that does not repeat
    // waits for nothing by then.
    private const string Begun = "INSERT INTO BegunRuns (JobId, Moment) SELECT JobId, Moment - 100000000000 FROM WaitingRuns WHERE JobId = 1;";

    private const string NothingWaits = "DELETE FROM WaitingRuns;";

    [Theory]
    [InlineData(Begun + NothingWaits)]
    [InlineData("UPDATE WaitingRuns SET Moment = 1; UPDATE Jobs SET RunAt = 0;")]
    public async Task A_job_that_was_not_written_runs_once(string sql)
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync();
        var id = await before.JobIdAsync(new { script_code = "says", lead_id = lead, run_after_sec = 9_000, script_request_params = new { text = "once" } });

        await using var after = await before.RestartAsync(sql);

        Assert.Equal("completed", (string?)(await after.FinishedAsync(id))["status"]);
        await after.RunAsync(new { script_code = "says", lead_id = lead, script_request_params = new { text = "marker" } });
        Assert.Equal(["once", "marker"], await after.TextsAsync(lead));
    }

    [Theory]
    [InlineData("UPDATE Jobs SET Status = 'Cancelled';", "cancelled")]
    [InlineData("UPDATE Jobs SET Status = 'Completed'; UPDATE WaitingRuns SET Moment = 1;", "completed")]
    [InlineData(Begun + NothingWaits + "UPDATE Jobs SET Status = 'Failed', Reason = 'as it was';", "failed")]
    public async Task What_was_over_stays_over_although_the_scheduler_knows_it_still(string sql, string status)
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync();
        var id = await before.JobIdAsync(new { script_code = "says", lead_id = lead, run_after_sec = 9_000, script_request_params = new { text = "never" } });

        await using var after = await before.RestartAsync(sql);
        await after.RunAsync(new { script_code = "says", lead_id = lead, script_request_params = new { text = "marker" } });

        Assert.Equal(status, (string?)(await after.GetAsync($"jobs/{id}"))["status"]);
        Assert.Equal(["marker"], await after.TextsAsync(lead));
    }

    [Fact]
    public async Task A_broadcast_that_was_killed_between_portions_goes_on_behind_the_last_lead()
    {
        var before = await TestBot.StartAsync(Manifest);
        for (var lead = 0; lead < 3; lead++)
        {
            await before.LeadAsync();
        }

        var id = await before.JobIdAsync(new { broadcast_code = "all", run_after_sec = 9_000, script_request_params = new { text = "hello" } });
        await using var after = await before.RestartAsync(
            Begun + "INSERT INTO Runs (JobId, ScheduledFor, StartedAt, LastLeadId, LeadsReached, LeadsFailed) SELECT 1, Moment - 100000000000, 1, 2, 2, 0 FROM WaitingRuns;" + NothingWaits);
        var job = await after.FinishedAsync(id);

        Assert.Equal(("completed", "3 leads reached"), ((string?)job["status"], (string?)job["reason"]));
        Assert.Equal(3, (long)Assert.Single(await after.ListAsync("messages"))!["lead_id"]!);
    }

    [Theory]
    [InlineData(0, "completed")]
    [InlineData(1, "completed")]
    [InlineData(2, "failed")]
    public async Task A_run_that_ended_the_server_for_the_third_time_is_given_up(int earlier, string status)
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync();
        var id = await before.JobIdAsync(new { script_code = "says", lead_id = lead, run_after_sec = 9_000, script_request_params = new { text = "once" } });

        await using var after = await before.RestartAsync(Begun + NothingWaits + $"UPDATE Jobs SET Interruptions = {earlier};");
        var job = await after.FinishedAsync(id);

        Assert.Equal(status, (string?)job["status"]);
        Assert.Equal(status == "failed" ? "poison: the server ended 3 times while it ran, so it was given up" : null, (string?)job["reason"]);
        Assert.Equal(status == "failed" ? [] : ["once"], await after.TextsAsync(lead));
    }

    [Fact]
    public async Task A_repeating_run_that_is_poison_is_given_up_and_the_next_one_runs()
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync();
        var id = await before.JobIdAsync(new { script_code = "says", lead_id = lead, run_after_sec = 1, is_periodic = true, script_request_params = new { text = "tick" } });
        await before.FinishedAsync(id);

        await using var after = await before.RestartAsync("UPDATE Jobs SET Interruptions = 2;" + Begun);
        var runs = await after.FinishedAsync(id, runs: 4);

        Assert.Equal("scheduled", (string?)runs["status"]);
        var outcomes = runs["runs"]!.AsArray().CountBy(run => (string)run!["outcome"]!).ToDictionary();
        Assert.Equal(1, outcomes["failed"]);
        Assert.True(outcomes["completed"] >= 3);
    }
}
