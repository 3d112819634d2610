using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Dialogs;

// Which item of a menu a lead means.
public sealed class ChoiceTests(ChoiceTests.Fixture bot) : IClassFixture<ChoiceTests.Fixture>
{
    private const string Scripts = """
        "numbers": { "commands": [{ "text": "How many?" }], "menu": [
          { "caption": "2", "script": "two" }, { "caption": "1", "script": "one" }, { "caption": "10", "script": "ten" }] },
        "codes": { "commands": [{ "text": "Which?" }], "menu": [
          { "caption": "b", "code": "a", "script": "one" }, { "caption": "a", "code": "b", "script": "two", "hide_code": true }, { "caption": "c", "code": "{x}", "script": "ten" }] },
        "lines": { "commands": [{ "text": "Where?" }], "menu": [
          { "caption": "Third", "line": 3, "script": "one" }, { "caption": "First", "line": 1, "script": "one" }, { "caption": "Second", "script": "one" }, { "caption": "First, too", "line": 1, "script": "one" }] },
        "hidden": { "commands": [{ "text": "Say it" }], "menu": [{ "caption": "Secret", "hidden": true, "script": "two" }] },
        "none": { "commands": [{ "text": "Nothing" }], "menu": [{ "caption": "Never", "script": "two", "condition": "return false;" }] },
        "silent": { "commands": [], "menu": [{ "caption": "Go", "script": "two" }] },
        "spaces": { "commands": [{ "text": "Blank" }], "menu": [{ "caption": "{{ $absent }}", "script": "two" }] },
        "fails": { "commands": [{ "text": "Never sent" }], "menu": [{ "caption": "A", "script": "two", "condition": "throw new Error('no menu');" }] },
        "one": { "commands": [{ "text": "One" }, { "stop": true }] },
        "two": { "commands": [{ "text": "Two" }, { "stop": true }] },
        "ten": { "commands": [{ "text": "Ten" }, { "stop": true }] }
        """;

    [Theory]
    [InlineData("numbers", """{ "code": "1" }""", "Two")]
    [InlineData("numbers", """{ "code": "2" }""", "One")]
    [InlineData("numbers", """{ "code": "3" }""", "Ten")]
    [InlineData("numbers", """{ "text": "2" }""", "Two")]
    [InlineData("numbers", """{ "text": "1" }""", "One")]
    [InlineData("numbers", """{ "text": "10" }""", "Ten")]
    [InlineData("numbers", """{ "text": "3" }""", "Ten")]
    [InlineData("numbers", """{ "text": "2", "code": "2" }""", "One")]
    [InlineData("codes", """{ "code": "a" }""", "One")]
    [InlineData("codes", """{ "code": "b" }""", "Two")]
    [InlineData("codes", """{ "text": "a. b" }""", "One")]
    [InlineData("codes", """{ "text": "a" }""", "Two")]
    [InlineData("codes", """{ "text": "b" }""", "One")]
    [InlineData("codes", """{ "text": "{X}. C" }""", "Ten")]
    [InlineData("hidden", """{ "text": "secret" }""", "Two")]
    [InlineData("hidden", """{ "code": "1" }""", "Two")]
    [InlineData("silent", """{ "text": "Go" }""", "Two")]
    public async Task What_was_pressed_is_meant_before_what_is_read_and_that_before_a_code(string script, string said, string answer)
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, script);

        Assert.Equal([answer], DialogBot.Shown(await bot.Bot.SayAsync(lead, JsonNode.Parse(said)!)));
    }

    [Theory]
    [InlineData("lines", "Where? [First] [First, too] [Third] [Second]")]
    [InlineData("hidden", "Say it")]
    [InlineData("none", "Nothing")]
    [InlineData("silent", "Choose: [Go]")]
    [InlineData("codes", "Which? [a. b] [a] [{x}. c]")]
    public async Task A_menu_is_shown_by_lines_without_what_is_hidden_or_not_true(string script, params string[] shown) =>
        Assert.Equal(shown, DialogBot.Shown(await bot.Bot.SayAsync(await bot.Bot.LeadAsync(), new { text = script })));

    [Theory]
    [InlineData("none", "Never")]
    [InlineData("numbers", "11")]
    [InlineData("lines", "first too")]
    public async Task What_no_item_says_goes_to_the_fallback(string script, string said) =>
        Assert.Equal("What?", (await bot.TalkAsync(script, said))[0]);

    [Fact]
    public async Task A_message_without_words_chooses_nothing_even_where_a_caption_is_blank()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "spaces");

        Assert.Equal("What?", DialogBot.Shown(await bot.Bot.SayAsync(lead, new { payload = new { photo = 1 } }))[0]);
    }

    [Fact]
    public async Task A_condition_of_an_item_that_throws_leaves_all_as_it_was()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "numbers");

        var answer = await bot.Bot.SayAsync(lead, new { text = "fails" });

        Assert.Contains("no menu", (string?)answer["problem"]);
        Assert.Empty(answer["messages"]!.AsArray());
        Assert.Equal(["Ten"], await bot.Bot.SayAsync(lead, "10"));
    }

    [Fact]
    public async Task The_words_of_a_menu_without_a_text_are_in_the_leads_language()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.PatchAsync($"leads/{lead}", new { lang_code = "ru-RU" });

        Assert.Equal(["Выберите: [Go]"], DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "silent" })));
    }

    public sealed class Fixture() : DialogBot(Scripts);
}
