namespace Metabot.Server.Tests;

public class ConditionTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("if (leadId == {0}) return true;", "scheduled")]
    [InlineData("if (leadId == {0} + 1) return true;", "skipped")]
    [InlineData("return leadId === {0} && lead.isTagExist('vip');", "scheduled")]
    [InlineData("return [[:isVip:]];", "scheduled")]
    [InlineData("return snippet(\"isVip\");", "scheduled")]
    [InlineData("return !lead.issetTag('vip');", "skipped")]
    [InlineData("return botId === 42 && bot.getData('id') === 42 && bot.getData('name') === 'Test';", "scheduled")]
    [InlineData("return bot.getData('leadsCount') > 0;", "scheduled")]
    [InlineData("return ticketId === null && ticket === null;", "scheduled")]
    [InlineData("return request.total === 7 && request.items.length === 2;", "scheduled")]
    [InlineData("return lead.getData('name') === 'Анна';", "scheduled")]
    [InlineData("return typeof api === 'object' && typeof fetch === 'undefined';", "scheduled")]
    [InlineData("return arguments.length === 0;", "scheduled")]
    [InlineData("let undefined; return undefined === void 0;", "scheduled")]
    [InlineData("let lead = 1; return lead === 1; // the end", "scheduled")]
    [InlineData("", "scheduled")]
    [InlineData("  ", "scheduled")]
    [InlineData("leadId == {0};", "skipped")]
    [InlineData("return 1;", "skipped")]
    [InlineData("return 'true';", "skipped")]
    [InlineData("return false;", "skipped")]
    public async Task The_condition_decides_at_scheduling(string condition, string status)
    {
        var lead = await Bot.LeadAsync("Анна", "vip");

        var answer = await Bot.ScheduleAsync(new
        {
            script_code = "silent",
            lead_id = lead,
            condition_script_code = condition.Replace("{0}", $"{lead}"),
            script_request_params = new { total = 7, items = new[] { 1, 2 } },
        });

        Assert.Equal(status, (string?)answer["status"]);
    }

    [Fact]
    public async Task A_job_skipped_at_scheduling_is_kept_with_its_reason_and_never_runs()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { script_code = "echo", lead_id = lead, condition_script_code = "return false;" });

        Assert.Equal("skipped", (string?)job["status"]);
        Assert.Equal("the condition was not true when the job was scheduled", (string?)job["reason"]);
        Assert.Empty(job["runs"]!.AsArray());
        Assert.Empty(await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task The_condition_is_asked_again_when_the_job_runs()
    {
        var lead = await Bot.LeadAsync();
        var later = await Bot.JobIdAsync(new { script_code = "silent", lead_id = lead, run_after_sec = 2, condition_script_code = "return !lead.isTagExist('gone');" });
        await Bot.RunAsync(new { script_code = "silent", lead_id = lead, add_tags = "gone" });

        var job = await Bot.FinishedAsync(later);

        Assert.Equal(("skipped", "skipped"), ((string?)job["status"], (string?)job["runs"]![0]!["outcome"]));
        Assert.Equal("the condition was not true when the job ran", (string?)job["reason"]);
    }

    [Fact]
    public async Task A_condition_that_throws_when_the_job_runs_fails_the_run()
    {
        var lead = await Bot.LeadAsync();
        var later = await Bot.JobIdAsync(new { script_code = "silent", lead_id = lead, run_after_sec = 2, condition_script_code = "if (lead.isTagExist('bad')) { nothing.there(); } return true;" });
        await Bot.RunAsync(new { script_code = "silent", lead_id = lead, add_tags = "bad" });

        var job = await Bot.FinishedAsync(later);

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("nothing is not defined", (string?)job["reason"]);
    }

    [Fact]
    public async Task What_a_condition_changes_is_thrown_away()
    {
        var lead = await Bot.LeadAsync();

        await Bot.RunAsync(new { script_code = "silent", lead_id = lead, condition_script_code = "lead.addTag('sneaky'); lead.setAttr('a', 1); return true;" });

        Assert.Empty(await Bot.TagsAsync(lead));
        Assert.Empty((await Bot.GetAsync($"leads/{lead}"))["attributes"]!.AsObject());
    }

    [Fact]
    public async Task A_condition_cannot_schedule_jobs()
    {
        var answer = await Bot.PostAsync("jobs/schedule", new { script_code = "silent", condition_script_code = "return bot.scheduleJob({ script_code: 'silent' });" });

        Assert.Equal(400, answer.Status);
        Assert.Contains("a condition cannot schedule jobs", answer.Text);
    }
}
