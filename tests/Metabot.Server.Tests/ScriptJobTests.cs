namespace Metabot.Server.Tests;

public class ScriptJobTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task A_script_scheduled_now_sends_its_text_to_the_lead()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { script_code = "welcome", lead_id = lead, script_request_params = new { first_name = "Анна" } });

        Assert.Equal("completed", (string?)job["status"]);
        Assert.Equal(["Hello, Анна!"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_script_is_found_by_its_id()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { script_id = 1, lead_id = lead, script_request_params = new { first_name = "Ann" } });

        Assert.Equal(("script", "1"), ((string?)job["kind"], (string?)job["target"]));
        Assert.Equal(["Hello, Ann!"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task The_answer_has_success_job_id_and_status()
    {
        var answer = await Bot.ScheduleAsync(new { script_code = "silent" });

        Assert.Equal(["job_id", "status", "success"], answer.Select(member => member.Key).Order());
        Assert.Equal((true, "scheduled"), ((bool)answer["success"]!, (string?)answer["status"]));
    }

    [Fact]
    public async Task Run_after_sec_delays_the_job()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { script_code = "echo", lead_id = lead, run_after_sec = 1, script_request_params = new { text = "late" } });

        var delay = (DateTimeOffset)job["runs"]![0]!["started_at"]! - (DateTimeOffset)job["created_at"]!;
        Assert.InRange(delay, TimeSpan.FromSeconds(0.99), TimeSpan.FromMinutes(2));
        Assert.Equal(["late"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task Run_at_wins_over_run_after_sec_and_a_time_that_has_passed_means_now()
    {
        var job = await Bot.RunAsync(new { script_code = "silent", run_at = "2021-01-21 21:00:00", run_after_sec = 1_000 });

        Assert.Equal("completed", (string?)job["status"]);
    }

    [Fact]
    public async Task A_job_in_the_future_waits_and_shows_its_time_in_the_servers_zone()
    {
        var id = await Bot.JobIdAsync(new { script_code = "silent", run_at = "2099-12-31 23:59:59" });

        var job = await Bot.GetAsync($"jobs/{id}");

        Assert.Equal(("scheduled", "2099-12-31 23:59:59"), ((string?)job["status"], (string?)job["run_at"]));
    }

    [Fact]
    public async Task A_script_that_sends_a_text_without_a_lead_fails_and_says_why()
    {
        var job = await Bot.RunAsync(new { script_code = "welcome" });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("no lead to send a text to; give lead_id", (string?)job["reason"]);
    }

    [Fact]
    public async Task A_script_that_fails_changes_nothing()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { script_code = "fails_late", lead_id = lead, add_tags = "tried" });

        Assert.Equal(("failed", "failed"), ((string?)job["status"], (string?)job["runs"]![0]!["outcome"]));
        Assert.Contains("boom", (string?)job["reason"]);
        Assert.Contains("$.scripts.fails_late.commands[2].javascript", (string?)job["reason"]);
        Assert.Empty(await Bot.TextsAsync(lead));
        Assert.Empty(await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task Runs_side_by_side_do_not_overwrite_each_others_attributes()
    {
        var lead = await Bot.LeadAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Bot.JobIdAsync(new { script_code = "count", lead_id = lead })));
        await Task.WhenAll(ids.Select(id => Bot.FinishedAsync(id)));

        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"{n}"), await Bot.TextsAsync(lead));
    }
}
