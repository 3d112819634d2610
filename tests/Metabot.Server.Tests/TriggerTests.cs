namespace Metabot.Server.Tests;

public class TriggerTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task A_trigger_whose_condition_is_true_runs_its_script()
    {
        var lead = await Bot.LeadAsync(tags: "paid");

        var job = await Bot.RunAsync(new { trigger_id = 17, lead_id = lead, script_request_params = new { total = 12.5 } });

        Assert.Equal(("trigger", "17", "completed"), ((string?)job["kind"], (string?)job["target"], (string?)job["status"]));
        Assert.Equal(["Thanks for 12.5"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_trigger_whose_condition_is_not_true_does_nothing_and_says_so()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { trigger_code = "order_paid", lead_id = lead, add_tags = "seen" });

        Assert.Equal(("skipped", "the condition of trigger \"order_paid\" was not true"), ((string?)job["status"], (string?)job["reason"]));
        Assert.Empty(await Bot.TextsAsync(lead));
        Assert.Empty(await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task The_jobs_tags_are_there_when_the_trigger_asks_its_condition()
    {
        var lead = await Bot.LeadAsync();

        await Bot.RunAsync(new { trigger_code = "order_paid", lead_id = lead, add_tags = "paid", script_request_params = new { total = 1 } });

        Assert.Equal(["Thanks for 1"], await Bot.TextsAsync(lead));
        Assert.Equal(["paid"], await Bot.TagsAsync(lead));
    }

    [Theory]
    [InlineData("", "Thanks for 1", "Goodbye")]
    [InlineData("rude", "Thanks for 1")]
    public async Task A_trigger_runs_the_next_one_when_its_condition_is_true(string tags, params string[] texts)
    {
        var lead = await Bot.LeadAsync(tags: tags);

        await Bot.RunAsync(new { trigger_code = "chain", lead_id = lead, script_request_params = new { total = 1 } });

        Assert.Equal(texts, await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_delayed_trigger_goes_on_in_jobs_of_their_own_and_asks_the_next_condition_then()
    {
        var lead = await Bot.LeadAsync();
        var id = await Bot.JobIdAsync(new { trigger_code = "later", lead_id = lead, script_request_params = new { total = 5 } });
        await Bot.FinishedAsync(id);
        Assert.Empty(await Bot.TextsAsync(lead));

        await Bot.RunAsync(new { script_code = "silent", lead_id = lead, add_tags = "paid" });
        var followUps = (await Bot.ListAsync($"jobs?after_id={id}")).Where(job => (long)job!["lead_id"]! == lead && (string?)job["target"] != "silent").ToList();
        foreach (var job in followUps)
        {
            await Bot.FinishedAsync((long)job!["job_id"]!);
        }

        Assert.Equal(["script thanks", "trigger order_paid"], followUps.Select(job => $"{job!["kind"]} {job["target"]}"));
        Assert.Equal(["Thanks for 5", "Thanks for 5"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task The_exact_time_of_a_trigger_wins_over_its_delay()
    {
        var lead = await Bot.LeadAsync();
        var id = await Bot.JobIdAsync(new { trigger_code = "at", lead_id = lead, script_request_params = new { total = 5 } });
        await Bot.FinishedAsync(id);

        await Bot.FinishedAsync((long)(await Bot.ListAsync($"jobs?after_id={id}&limit=1"))[0]!["job_id"]!);

        Assert.Equal(["Thanks for 5"], await Bot.TextsAsync(lead));
    }
}
