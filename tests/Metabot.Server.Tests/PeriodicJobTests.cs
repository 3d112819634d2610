using System.Text.Json.Nodes;

namespace Metabot.Server.Tests;

public class PeriodicJobTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task A_periodic_job_repeats_until_it_is_cancelled()
    {
        var lead = await Bot.LeadAsync();
        var id = await Bot.JobIdAsync(new { script_code = "echo", lead_id = lead, is_periodic = true, repeat_interval_sec = 1, script_request_params = new { text = "tick" } });

        var running = await Bot.FinishedAsync(id, runs: 3);
        var stopped = await CancelAsync(id);

        Assert.Equal(("scheduled", true, 1), ((string?)running["status"], (bool)running["is_periodic"]!, (int)running["repeat_interval_sec"]!));
        Assert.Equal("cancelled", (string?)stopped["status"]);
        var runs = stopped["runs"]!.AsArray();
        Assert.True(runs.Count >= 3);
        Assert.All(runs, run => Assert.Equal("completed", (string?)run!["outcome"]));
        Assert.Equal(runs.Count, (await Bot.TextsAsync(lead)).Length);
    }

    [Fact]
    public async Task Without_an_interval_the_delay_is_the_interval()
    {
        var id = await Bot.JobIdAsync(new { script_code = "silent", is_periodic = true, run_after_sec = 900 });

        Assert.Equal(900, (int)(await CancelAsync(id))["repeat_interval_sec"]!);
    }

    [Fact]
    public async Task The_longest_interval_is_taken()
    {
        var id = await Bot.JobIdAsync(new { script_code = "silent", is_periodic = true, repeat_interval_sec = int.MaxValue });

        Assert.Equal("completed", (string?)(await Bot.FinishedAsync(id))["runs"]![0]!["outcome"]);
        await CancelAsync(id);
    }

    [Fact]
    public async Task Repeats_go_on_at_once_after_a_job_that_held_them_up_and_none_is_made_up_for()
    {
        var lead = await Bot.LeadAsync();
        var tick = await Bot.JobIdAsync(new { script_code = "silent", lead_id = lead, is_periodic = true, repeat_interval_sec = 1 });
        var slow = await Bot.RunAsync(new { script_code = "slow", lead_id = lead });
        var before = (await Bot.GetAsync($"jobs/{tick}"))["runs"]!.AsArray().Count;

        await Bot.FinishedAsync(tick, runs: before + 3);
        var runs = (await CancelAsync(tick))["runs"]!.AsArray();

        var ended = (DateTimeOffset)slow["runs"]![0]!["finished_at"]!;
        var after = runs.Select(run => (DateTimeOffset)run!["started_at"]!).Where(started => started > ended).Take(4).ToList();
        Assert.Equal("completed", (string?)slow["status"]);
        Assert.InRange(after[1] - ended, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.InRange(after[^1] - after[0], TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_failing_run_does_not_end_a_periodic_job()
    {
        var id = await Bot.JobIdAsync(new { script_code = "welcome", is_periodic = true, repeat_interval_sec = 1 });

        var job = await Bot.FinishedAsync(id, runs: 2);

        Assert.Equal("scheduled", (string?)job["status"]);
        Assert.All(job["runs"]!.AsArray(), run => Assert.Equal("failed", (string?)run!["outcome"]));
        await CancelAsync(id);
    }

    [Fact]
    public async Task A_pending_job_that_is_cancelled_never_runs_and_cancelling_twice_is_fine()
    {
        var id = await Bot.JobIdAsync(new { script_code = "silent", run_after_sec = 1 });

        var first = await CancelAsync(id);
        var second = await CancelAsync(id);
        var marker = await Bot.RunAsync(new { script_code = "silent", run_after_sec = 2 });

        Assert.Equal(("cancelled", "cancelled"), ((string?)first["status"], (string?)second["status"]));
        Assert.Equal("completed", (string?)marker["status"]);
        Assert.Empty((await Bot.GetAsync($"jobs/{id}"))["runs"]!.AsArray());
    }

    [Fact]
    public async Task Stopping_a_job_that_is_over_leaves_it_as_it_is()
    {
        var job = await Bot.RunAsync(new { script_code = "silent" });

        Assert.Equal("completed", (string?)(await CancelAsync((long)job["job_id"]!))["status"]);
    }

    [Fact]
    public async Task A_long_poll_ends_when_its_time_is_up()
    {
        var id = await Bot.JobIdAsync(new { script_code = "silent", run_after_sec = 900 });

        var job = await Bot.GetAsync($"jobs/{id}?wait_sec=1");

        Assert.Equal("scheduled", (string?)job["status"]);
        await CancelAsync(id);
    }

    private async Task<JsonObject> CancelAsync(long id) => (await Bot.PostAsync($"jobs/{id}/cancel")).Success();
}
