namespace Metabot.Server.Tests.Dialogs;

// What the fallback asks again, and when it has nothing to ask.
public sealed class RepeatTests(RepeatTests.Fixture bot) : IClassFixture<RepeatTests.Fixture>
{
    private const string Scripts = """
        "count": { "commands": [{ "ask": { "text": "How many?", "attribute": "count" } }, { "text": "{{ $count }} it is" }] },
        "both": { "commands": [{ "ask": { "text": "Colour?", "attribute": "colour" } }, { "ask": { "text": "Size?", "attribute": "size" } }] },
        "pick": { "commands": [{ "text": "Pick" }], "menu": [{ "caption": "A", "script": "chosen" }, { "caption": "Count", "script": "count" }] },
        "chosen": { "commands": [{ "text": "Chosen" }] },
        "ended": { "commands": [{ "text": "Ended" }, { "stop": true }] },
        "plain": { "commands": [{ "text": "Plain" }] },
        "again": { "commands": [{ "repeat": true }, { "text": "nothing to repeat" }] },
        "wait": { "commands": [{ "callback": { "text": "Say go", "javascript": "return bot.getAttr('x') === null ? lead.getData('name') === '' : false;", "error": "No" } }] }
        """;

    [Fact]
    public async Task A_question_that_was_answered_is_not_asked_again() =>
        Assert.Equal(["What?"], await bot.TalkAsync("count", "3", "blah"));

    [Fact]
    public async Task A_menu_is_asked_again_until_something_else_is_asked()
    {
        Assert.Equal(["What?", "Pick"], await bot.TalkAsync("pick", "blah"));
        Assert.Equal(["What?", "Pick"], await bot.TalkAsync("pick", "blah", "blah"));
        Assert.Equal(["What?", "Chosen"], await bot.TalkAsync("pick", "A", "blah"));
        Assert.Equal(["3 it is"], await bot.TalkAsync("pick", "Count", "3"));
    }

    [Fact]
    public async Task A_menu_that_a_question_of_the_same_scenario_led_back_to_can_be_chosen_from_again()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "pick");
        await bot.Bot.SayAsync(lead, "Count");

        var shown = DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "3" }));

        Assert.Equal(["3 it is [A] [Count]"], shown);
        Assert.Equal(["What?", "3 it is [A] [Count]"], DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "blah" })));
    }

    [Fact]
    public async Task A_job_asks_an_open_question_again_and_leaves_it_open()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "both");
        await bot.Bot.SayAsync(lead, "red");

        await bot.Bot.RunAsync(new { script_code = "again", lead_id = lead });

        Assert.Equal(["Colour?", "Size?", "Size?"], await bot.Bot.TextsAsync(lead));
        Assert.Empty(await bot.Bot.SayAsync(lead, "large"));
        Assert.Equal("""{"colour":"red","size":"large"}""", (await bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_script_that_has_nothing_to_repeat_goes_on()
    {
        Assert.Equal(["nothing to repeat"], await bot.TalkAsync("again"));
        Assert.Equal(["nothing to repeat"], await bot.TalkAsync("plain", "again"));
    }

    [Fact]
    public async Task Repeat_without_a_lead_fails_the_job()
    {
        var job = await bot.Bot.RunAsync(new { script_code = "again" });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("has no lead to ask again", (string?)job["reason"], StringComparison.Ordinal);
    }

    public sealed class Fixture() : DialogBot(Scripts);
}
