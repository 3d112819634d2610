using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Dialogs;

// An open menu: what chooses from it, how long it is open, and what it does when the lead or the bot has changed meanwhile.
public sealed class MenuStandingTests(MenuStandingTests.Fixture bot) : IClassFixture<MenuStandingTests.Fixture>
{
    private const string Scripts = """
        "drinks": { "commands": [{ "text": "Что будем пить?" }], "menu": [
          { "caption": "Чай ☕", "script": "tea" }, { "caption": "Кофе", "code": "К", "script": "coffee" }, { "caption": "чай", "code": "t", "hide_code": true, "script": "green" },
          { "caption": "Для своих", "script": "secret", "condition": "return lead.isTagExist('friend');" }, { "caption": "{{ $favourite }}", "script": "tea" }] },
        "tea": { "commands": [{ "text": "Чай" }, { "stop": true }] },
        "green": { "commands": [{ "text": "Зелёный" }, { "stop": true }] },
        "coffee": { "commands": [{ "text": "Кофе" }] },
        "secret": { "commands": [{ "text": "Тсс" }, { "stop": true }] },
        "wide": { "commands": [{ "text": "Pick" }], "menu": [
          { "caption": "A", "line": 1, "script": "tea" }, { "caption": "B", "line": 1, "script": "coffee" }, { "caption": "C", "line": 2, "script": "green" }, { "caption": "D", "line": 1000, "script": "tea" }] },
        "closes": { "commands": [{ "text": "One" }], "menu": [{ "caption": "Ask", "script": "asks" }, { "caption": "Fail", "script": "fails" }] },
        "asks": { "commands": [{ "ask": { "text": "Name?", "attribute": "who" } }, { "text": "Hi {{ $who }}" }, { "stop": true }] },
        "fails": { "commands": [{ "text": "never" }, { "javascript": "throw new Error('boom');" }] },
        "remembers": { "commands": [{ "javascript": "memory.setAttr('n', (memory.getAttr('n') ?? 0) + 1);" }, { "text": "{{ &$n }}" }], "menu": [{ "caption": "More", "script": "remembers" }] },
        "nested": { "commands": [{ "text": "Top" }], "menu": [{ "caption": "Down", "script": "middle" }] },
        "middle": { "commands": [{ "text": "Middle" }], "menu": [{ "caption": "Down", "script": "bottom" }, { "caption": "Up", "script": "nested" }] },
        "bottom": { "commands": [{ "text": "Bottom" }] },
        "picture": { "commands": [{ "text": "Look" }, { "image": "https://example.org/a.png" }], "menu": [{ "caption": "Nice", "script": "tea" }] },
        "twenty": { "commands": [{ "text": "Many" }], "menu": [ITEMS] }
        """;

    [Theory]
    [InlineData("""{ "text": "ЧАЙ ☕" }""", "Чай")]
    [InlineData("""{ "text": "Чай" }""", "Зелёный")]
    [InlineData("""{ "text": "t" }""", "Зелёный")]
    [InlineData("""{ "text": "к" }""", "Кофе")]
    [InlineData("""{ "text": "К. кофе" }""", "Кофе")]
    [InlineData("""{ "text": "1" }""", "Чай")]
    [InlineData("""{ "text": "Сок" }""", "Чай")]
    [InlineData("""{ "text": "5" }""", "Чай")]
    [InlineData("""{ "text": "4" }""", "What?")]
    [InlineData("""{ "text": "Для своих" }""", "What?")]
    [InlineData("""{ "text": "Чай ☕ пожалуйста" }""", "What?")]
    [InlineData("""{ "text": "Кофe" }""", "What?")]
    [InlineData("""{ "code": "К" }""", "Кофе")]
    [InlineData("""{ "code": "к" }""", "Кофе")]
    [InlineData("""{ "code": "4" }""", "What?")]
    [InlineData("""{ "code": "nothing", "text": "Кофе" }""", "Кофе")]
    public async Task An_item_is_chosen_by_what_is_read_in_any_case_or_by_its_code(string said, string answer)
    {
        var lead = await LeadAsync();
        await bot.Bot.SayAsync(lead, "drinks");

        Assert.Equal(answer, (string?)(await bot.Bot.SayAsync(lead, JsonNode.Parse(said)!))["messages"]![0]!["text"]);
    }

    [Fact]
    public async Task Buttons_carry_code_caption_and_line()
    {
        var answer = await bot.Bot.SayAsync(await LeadAsync(), new { text = "wide" });

        Assert.Equal(
            """[{"code":"1","caption":"A","line":1},{"code":"2","caption":"B","line":1},{"code":"3","caption":"C","line":2},{"code":"4","caption":"D","line":1000}]""",
            answer["messages"]![0]!["content"]!["buttons"]!.ToJsonString());
    }

    [Fact]
    public async Task What_was_shown_can_be_chosen_also_when_its_condition_is_not_true_any_more()
    {
        var lead = await LeadAsync("friend");
        await bot.Bot.SayAsync(lead, "drinks");
        await bot.Bot.PatchAsync($"leads/{lead}", new { remove_tags = "friend", attributes = new { favourite = "Морс" } });

        Assert.Equal(["Тсс"], await bot.Bot.SayAsync(lead, "для своих"));
        Assert.Equal(["Чай"], await bot.Bot.SayAsync(lead, "сок"));
        Assert.Equal("What?", (await bot.Bot.SayAsync(lead, "морс"))[0]);
    }

    [Fact]
    public async Task A_menu_is_open_until_another_or_a_question_takes_its_place()
    {
        var lead = await LeadAsync();
        await bot.Bot.SayAsync(lead, "wide");
        Assert.Equal(["Чай"], await bot.Bot.SayAsync(lead, "A"));
        Assert.Equal(["Зелёный"], await bot.Bot.SayAsync(lead, "C"));

        await bot.Bot.SayAsync(lead, "closes");
        Assert.Equal("What?", (await bot.Bot.SayAsync(lead, "A"))[0]);
        Assert.Equal(["Name?"], await bot.Bot.SayAsync(lead, "Ask"));
        Assert.Equal(["Hi Fail"], await bot.Bot.SayAsync(lead, "Fail"));
        Assert.Equal(["What?"], await bot.Bot.SayAsync(lead, "Fail"));
    }

    [Fact]
    public async Task An_item_whose_script_fails_leaves_the_menu_open()
    {
        var lead = await LeadAsync();
        await bot.Bot.SayAsync(lead, "closes");

        Assert.Contains("boom", (string?)(await bot.Bot.SayAsync(lead, new { text = "Fail" }))["problem"]);
        Assert.Equal(["Name?"], await bot.Bot.SayAsync(lead, "Ask"));
    }

    [Fact]
    public async Task Memory_lasts_from_item_to_item_and_a_route_begins_anew()
    {
        var lead = await LeadAsync();

        Assert.Equal(["1 [More]"], DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "remembers" })));
        Assert.Equal(["2 [More]"], DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "more" })));
        Assert.Equal(["3 [More]"], DialogBot.Shown(await bot.Bot.SayAsync(lead, new { code = "1" })));
        Assert.Equal(["1 [More]"], DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "remembers" })));
    }

    [Fact]
    public async Task A_script_without_a_menu_shows_that_of_the_one_through_which_the_lead_came()
    {
        var lead = await LeadAsync();
        await bot.Bot.SayAsync(lead, "nested");
        await bot.Bot.SayAsync(lead, "Down");

        Assert.Equal(["Bottom [Down] [Up]"], DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "Down" })));
        Assert.Equal(["Top [Down]"], DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "Up" })));
        Assert.Equal(["Middle [Down] [Up]"], DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "Down" })));
    }

    [Fact]
    public async Task Below_a_picture_a_menu_has_words_of_its_own()
    {
        var shown = DialogBot.Shown(await bot.Bot.SayAsync(await LeadAsync(), new { text = "picture" }));

        Assert.Equal(["Look", "", "Choose: [Nice]"], shown);
    }

    [Theory]
    [InlineData("20", "Чай")]
    [InlineData("2", "Чай")]
    [InlineData("item 12", "Чай")]
    [InlineData("21", "What?")]
    [InlineData("02", "What?")]
    [InlineData("0", "What?")]
    public async Task Items_without_a_code_have_their_number(string said, string answer)
    {
        var lead = await LeadAsync();
        await bot.Bot.SayAsync(lead, "twenty");

        Assert.Equal(answer, (await bot.Bot.SayAsync(lead, said))[0]);
    }

    [Fact]
    public async Task A_lead_handed_over_chooses_nothing_and_finds_the_menu_open_when_it_is_back()
    {
        var lead = await LeadAsync();
        await bot.Bot.SayAsync(lead, "wide");
        await bot.Bot.PatchAsync($"leads/{lead}", new { is_forwarded = true });

        Assert.Empty(await bot.Bot.SayAsync(lead, "A"));
        await bot.Bot.PatchAsync($"leads/{lead}", new { is_forwarded = false });

        Assert.Equal(["Чай"], await bot.Bot.SayAsync(lead, "A"));
    }

    private async Task<long> LeadAsync(string tags = "") =>
        (long)(await bot.Bot.PostAsync("leads", new { name = "Ann", tags, attributes = new { favourite = "Сок" } })).Success()["lead_id"]!;

    public sealed class Fixture() : DialogBot(Scripts.Replace(
        "ITEMS", string.Join(", ", Enumerable.Range(1, 20).Select(n => $$"""{ "caption": "Item {{n}}", "script": "tea" }""")), StringComparison.Ordinal));
}
