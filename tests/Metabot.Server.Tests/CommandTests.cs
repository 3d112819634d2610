namespace Metabot.Server.Tests;

public class CommandTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task Texts_have_macros()
    {
        var lead = await Bot.LeadAsync("Анна", "vip");
        await Bot.RunAsync(new { script_code = "attributes", lead_id = lead });
        var ticket = (long)(await Bot.PostAsync("tickets", new { fields = new { subject = "Kettle" } })).Success()["ticket_id"]!;

        await Bot.RunAsync(new { script_code = "macros", lead_id = lead, ticket_id = ticket, script_request_params = new { a = new { b = true }, list = new[] { 1, 2 } } });

        Assert.Equal("Анна|Test|Perm|yes|no|Kettle|true|[1,2]|", (await Bot.TextsAsync(lead))[^1]);
    }

    [Fact]
    public async Task Commands_change_tags_and_attributes()
    {
        var lead = await Bot.LeadAsync(tags: "old");

        await Bot.RunAsync(new { script_code = "tags", lead_id = lead });
        await Bot.RunAsync(new { script_code = "attributes", lead_id = lead });

        Assert.Equal(["old", "two"], await Bot.TagsAsync(lead));
        Assert.Equal("""{"city":"Perm","size":3}""", (await Bot.GetAsync($"leads/{lead}"))["attributes"]!.ToJsonString());
    }

    [Theory]
    [InlineData("", false, "last")]
    [InlineData("", true, "first", "last")]
    [InlineData("vip", true, "first", "vip")]
    public async Task A_command_runs_when_its_condition_is_true_and_stop_ends_the_script(string tags, bool first, params string[] texts)
    {
        var lead = await Bot.LeadAsync(tags: tags);

        await Bot.RunAsync(new { script_code = "conditional", lead_id = lead, script_request_params = new { first } });

        Assert.Equal(texts, await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_script_runs_another_and_goes_on()
    {
        var lead = await Bot.LeadAsync();

        await Bot.RunAsync(new { script_code = "outer", lead_id = lead });

        Assert.Equal(["before", "inside", "after"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task Scripts_that_run_each_other_for_ever_fail()
    {
        var job = await Bot.RunAsync(new { script_code = "endless" });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("more than 1000 commands", (string?)job["reason"]);
    }

    [Theory]
    [InlineData(50, "completed")]
    [InlineData(51, "failed")]
    public async Task Values_that_are_too_deep_fail_the_run_and_all_others_can_be_read_back(int depth, string status)
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { script_code = "deep", lead_id = lead, script_request_params = new { depth } });
        await Bot.RunAsync(new { script_code = "echo", lead_id = lead, script_request_params = new { text = "still well" } });

        Assert.Equal(status, (string?)job["status"]);
        Assert.Equal(lead, (long)(await Bot.ListAsync($"leads?after_id={lead - 1}&limit=1"))[0]!["lead_id"]!);
        Assert.Equal(["still well"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task JavaScript_schedules_jobs_that_run()
    {
        var lead = await Bot.LeadAsync();
        var id = await Bot.JobIdAsync(new { script_code = "schedules", lead_id = lead, script_request_params = new { job = new { script_code = "echo", lead_id = lead, script_request_params = new { text = "from JavaScript" } } } });
        await Bot.FinishedAsync(id);

        await Bot.FinishedAsync((long)(await Bot.ListAsync($"jobs?after_id={id}&limit=1"))[0]!["job_id"]!);

        Assert.Equal(["from JavaScript"], await Bot.TextsAsync(lead));
        Assert.Equal("true", (string?)(await Bot.GetAsync($"leads/{lead}"))["attributes"]!["scheduled"]);
    }

    [Fact]
    public async Task JavaScript_that_schedules_nonsense_fails_with_the_words_of_the_api()
    {
        var job = await Bot.RunAsync(new { script_code = "schedules", lead_id = await Bot.LeadAsync(), script_request_params = new { job = new { script_cod = "echo" } } });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("did you mean 'script_code'?", (string?)job["reason"]);
    }
}
