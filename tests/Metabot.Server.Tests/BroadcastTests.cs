namespace Metabot.Server.Tests;

public class BroadcastTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task A_broadcast_runs_its_script_for_every_lead_for_which_its_condition_is_true()
    {
        var first = await Bot.LeadAsync("A", "subscriber,spring");
        var other = await Bot.LeadAsync("B", "spring");
        var second = await Bot.LeadAsync("C", "subscriber,spring");

        var job = await Bot.RunAsync(new { broadcast_id = 3, add_tags = "told", remove_tags = "spring", script_request_params = new { text = "Sale!", group = "spring" } });

        Assert.Equal(("completed", "2 leads reached"), ((string?)job["status"], (string?)job["reason"]));
        Assert.Equal(["Sale!"], await Bot.TextsAsync(first));
        Assert.Equal(["Sale!"], await Bot.TextsAsync(second));
        Assert.Empty(await Bot.TextsAsync(other));
        Assert.Equal(["subscriber", "told"], await Bot.TagsAsync(first));
        Assert.Equal(["spring"], await Bot.TagsAsync(other));
    }

    [Fact]
    public async Task A_lead_for_whom_the_script_fails_is_named_and_does_not_keep_it_from_the_others()
    {
        var well = await Bot.LeadAsync("Well", "mixed");
        var victim = await Bot.LeadAsync("Victim", "mixed");

        var job = await Bot.RunAsync(new { broadcast_code = "fragile", add_tags = "reached", script_request_params = new { group = "mixed", victim = "Victim" } });

        Assert.Equal("completed", (string?)job["status"]);
        Assert.StartsWith($"1 lead reached, failed for 1; lead {victim}: ", (string?)job["reason"]);
        Assert.Equal(["reached"], await Bot.TextsAsync(well));
        Assert.Equal(["mixed"], await Bot.TagsAsync(victim));
    }

    [Fact]
    public async Task Every_lead_begins_with_an_empty_memory()
    {
        var leads = new[] { await Bot.LeadAsync("A", "memory"), await Bot.LeadAsync("B", "memory") };

        await Bot.RunAsync(new { broadcast_code = "remembers", script_request_params = new { group = "memory" } });

        foreach (var lead in leads)
        {
            Assert.Equal("{}", (await Bot.GetAsync($"leads/{lead}"))["attributes"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task The_jobs_own_condition_is_asked_once_and_without_a_lead()
    {
        var answer = await Bot.ScheduleAsync(new { broadcast_code = "fragile", condition_script_code = "return lead !== null;" });

        Assert.Equal("skipped", (string?)answer["status"]);
    }
}
