namespace Metabot.Server.Tests.Dialogs;

// Where a lead's dialog stands while its bot changes, while others write, and after what failed.
public sealed class StandingTests(StandingTests.Fixture bot) : IClassFixture<StandingTests.Fixture>
{
    private const string Count = """ "count": { "commands": [{ "ask": { "text": "How many?", "attribute": "count" } }, { "text": "{{ $count }} it is" }] } """;

    private const string More = """
        , "fails": { "commands": [{ "ask": { "text": "Name?", "attribute": "name" } }, { "condition": "throw new Error('boom');", "text": "never" }] },
        "outer": { "commands": [{ "run_script": "inner" }, { "text": "outer goes on" }] },
        "inner": { "commands": [{ "run_script": "count" }, { "text": "inner goes on" }] },
        "twice": { "commands": [{ "run_script": "count" }, { "run_script": "count" }] },
        "skips": { "commands": [{ "condition": "return false;", "ask": { "text": "Never?", "attribute": "never" } }, { "text": "skipped" }] },
        "secret": { "commands": [{ "ask": { "text": "Secret of {{ $name }}?", "attribute": "{{ odd }} name" } }] }
        """;

    [Fact]
    public async Task A_question_whose_command_is_gone_is_over_for_good()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "count");

        await bot.ReloadAsync(""" "other": { "commands": [] } """);
        Assert.Equal(["What?"], await bot.Bot.SayAsync(lead, "3"));
        await bot.ReloadAsync(Count + More);

        Assert.Equal(["What?"], await bot.Bot.SayAsync(lead, "4"));
        Assert.Equal("{}", (await bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_reload_that_fails_leaves_the_question_open()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "count");

        await Assert.ThrowsAsync<BotManifestException>(() => bot.ReloadAsync(""" "other": {} """));

        Assert.Equal(["3 it is"], await bot.Bot.SayAsync(lead, "3"));
    }

    [Fact]
    public async Task What_fails_after_an_answer_keeps_the_message_and_asks_still()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "fails");

        var first = await bot.Bot.SayAsync(lead, new { text = "Ann" });
        var second = await bot.Bot.SayAsync(lead, new { text = "Bob" });

        Assert.All(new[] { first, second }, answer => Assert.Contains("boom", (string?)answer["problem"]));
        Assert.Equal("{}", (await bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!.ToJsonString());
        Assert.Equal(["fails", "Name?", "Ann", "Bob"], (await bot.Bot.ListAsync($"leads/{lead}/messages")).Select(message => (string?)message!["text"]));
    }

    [Fact]
    public async Task A_question_three_scripts_deep_goes_on_in_each_of_them() =>
        Assert.Equal(["3 it is", "inner goes on", "outer goes on"], await bot.TalkAsync("outer", "3"));

    [Fact]
    public async Task One_script_that_is_run_twice_asks_twice()
    {
        Assert.Equal(["3 it is", "How many?"], await bot.TalkAsync("twice", "3"));
        Assert.Equal(["4 it is"], await bot.TalkAsync("twice", "3", "4"));
    }

    [Fact]
    public async Task A_question_whose_condition_is_not_true_is_not_asked() =>
        Assert.Equal(["skipped"], await bot.TalkAsync("skips"));

    [Fact]
    public async Task An_attribute_may_have_any_name_and_an_answer_any_letters()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "secret");
        const string Said = "  \"{{ $name }}\" \\ <b>😀</b>\nсвязь  ";

        await bot.Bot.SayAsync(lead, Said);

        Assert.Equal(Said, (string?)(await bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!["{{ odd }} name"]);
    }

    [Theory]
    [InlineData("""{ "payload": { "photo": 1 } }""")]
    [InlineData("""{ "text": "  ", "payload": { "photo": 1 } }""")]
    public async Task An_answer_without_words_leaves_the_question_open(string said)
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "count");

        Assert.Empty(DialogBot.Shown(await bot.Bot.SayAsync(lead, System.Text.Json.Nodes.JsonNode.Parse(said)!)));
        Assert.Equal(["3 it is"], await bot.Bot.SayAsync(lead, "3"));
    }

    [Fact]
    public async Task Leads_stand_each_for_themselves()
    {
        var (ann, bob) = (await bot.Bot.LeadAsync(), await bot.Bot.LeadAsync("Bob"));
        await bot.Bot.SayAsync(ann, "count");

        Assert.Equal(["What?"], await bot.Bot.SayAsync(bob, "3"));
        Assert.Equal(["3 it is"], await bot.Bot.SayAsync(ann, "3"));
    }

    [Fact]
    public async Task A_route_is_not_asked_while_a_question_waits() =>
        Assert.Equal(["count it is"], await bot.TalkAsync("count", "count"));

    [Fact]
    public async Task A_menu_of_a_job_takes_the_place_of_a_question()
    {
        await bot.ReloadAsync($$"""
            {{Count}}, "menu": { "commands": [{ "text": "Pick" }], "menu": [{ "caption": "A", "script": "a" }] }, "a": { "commands": [{ "text": "A it is" }, { "stop": true }] }
            """);
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "count");

        await bot.Bot.RunAsync(new { script_code = "menu", lead_id = lead });

        Assert.Equal(["A it is"], await bot.Bot.SayAsync(lead, "A"));
        Assert.Equal("{}", (await bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!.ToJsonString());
        await bot.ReloadAsync(Count + More);
    }

    public sealed class Fixture() : DialogBot(Count + More);
}
