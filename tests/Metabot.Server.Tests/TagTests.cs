namespace Metabot.Server.Tests;

public class TagTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task Tags_are_put_on_and_taken_off_when_the_job_runs()
    {
        var lead = await Bot.LeadAsync(tags: "old,kept");

        await Bot.RunAsync(new { script_code = "silent", lead_id = lead, add_tags = "new, kept ,vip", remove_tags = "old,absent" });

        Assert.Equal(["kept", "new", "vip"], await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task Tags_do_not_change_before_the_job_runs()
    {
        var lead = await Bot.LeadAsync();

        await Bot.ScheduleAsync(new { script_code = "silent", lead_id = lead, add_tags = "new", run_after_sec = 900 });

        Assert.Empty(await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task Tags_do_not_change_when_the_condition_is_not_true()
    {
        var lead = await Bot.LeadAsync();

        await Bot.ScheduleAsync(new { script_code = "silent", lead_id = lead, add_tags = "new", condition_script_code = "return false;" });

        Assert.Empty(await Bot.TagsAsync(lead));
    }
}
