using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Dialogs;

// What an answer is: of words, of a button, of nothing; what scripts read of it; and who takes it when several things wait.
public sealed class AnswerTests(AnswerTests.Fixture bot) : IClassFixture<AnswerTests.Fixture>
{
    private const string Scripts = """
        "ask": { "commands": [{ "ask": { "text": "Colour?", "attribute": "colour" } }, { "text": "{{ $colour }}" }] },
        "three": { "commands": [{ "ask": { "text": "1?", "attribute": "a" } }, { "ask": { "text": "2?", "attribute": "b" } }, { "ask": { "text": "3?", "attribute": "a" } }, { "text": "{{ $a }}{{ $b }}" }] },
        "valid": { "commands": [
          { "ask": { "text": "How many?", "attribute": "n" } },
          { "condition": "return !/^[0-9]+$/.test(lead.getAttr('n'));", "text": "A number, please." },
          { "condition": "return !/^[0-9]+$/.test(lead.getAttr('n'));", "javascript": "bot.run({ script_code: 'valid' });" },
          { "text": "{{ $n }} it is" }] },
        "reads": { "commands": [{ "ask": { "text": "?", "attribute": "said" } }, { "javascript": "bot.sendMessage([lead.getLastRequest(), JSON.stringify(bot.getWebhookPayload()), lead.getAttr('said')].join('|'));" }] },
        "in_menu": { "commands": [{ "text": "Pick" }], "menu": [{ "caption": "Ask me", "script": "ask" }, { "caption": " Padded {{ $absent }}", "script": "padded" }, { "caption": "{{ $long }}", "hide_code": true, "script": "padded" }] },
        "padded": { "commands": [{ "text": "Padded it is" }, { "stop": true }] },
        "asks_and_menus": { "commands": [{ "ask": { "text": "Name?", "attribute": "name" } }, { "text": "Hello {{ $name }} {{ $colour }}" }], "menu": [{ "caption": "Again", "script": "asks_and_menus" }, { "caption": "Colour", "script": "ask" }] },
        "jumps": { "commands": [{ "ask": { "text": "Go?", "attribute": "go" } }, { "javascript": "if (lead.getAttr('go') === 'stop') { bot.stop(); } else { bot.run({ script_code: lead.getAttr('go') }); }" }, { "text": "never" }], "menu": [{ "caption": "X", "script": "padded" }] },
        "then_fails": { "commands": [{ "ask": { "text": "Word?", "attribute": "word" } }, { "javascript": "if (lead.getAttr('word') === 'bad') { throw new Error('bad word'); }" }, { "text": "Good: {{ $word }}" }] },
        "overwrites": { "commands": [{ "set_attributes": { "colour": "none" } }, { "ask": { "text": "Colour? ({{ $colour }})", "attribute": "colour" } }, { "text": "{{ $colour }}" }] },
        "mutes": { "commands": [{ "ask": { "text": "Leave?", "attribute": "leave" } }, { "javascript": "lead.setData('is_mute', lead.getAttr('leave') === 'yes' ? 1 : 0);" }, { "text": "As you like" }] }
        """;

    [Theory]
    [InlineData("""{ "text": "red" }""", "red")]
    [InlineData("""{ "text": "  red  " }""", "  red  ")]
    [InlineData("""{ "code": "r" }""", "r")]
    [InlineData("""{ "text": "Red", "code": "r" }""", "Red")]
    [InlineData("""{ "text": "0" }""", "0")]
    [InlineData("""{ "text": "null" }""", "null")]
    [InlineData("""{ "text": "/start" }""", "/start")]
    [InlineData("""{ "text": "/start promo" }""", "/start promo")]
    [InlineData("""{ "text": "a\nb" }""", "a\nb")]
    [InlineData("""{ "text": "красный", "payload": { "photo": 1 } }""", "красный")]
    public async Task The_words_of_an_answer_are_kept_as_they_were_said(string said, string kept)
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "ask");

        Assert.Equal([kept], DialogBot.Shown(await bot.Bot.SayAsync(lead, JsonNode.Parse(said)!)));
        Assert.Equal(kept, (string?)(await bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!["colour"]);
    }

    [Fact]
    public async Task One_question_after_the_other_is_answered_in_its_turn() => Assert.Equal(["zy"], await bot.TalkAsync("three", "x", "y", "z"));

    [Fact]
    public async Task A_script_that_checks_the_answer_may_ask_again()
    {
        Assert.Equal(["A number, please.", "How many?"], await bot.TalkAsync("valid", "many"));
        Assert.Equal(["12 it is"], await bot.TalkAsync("valid", "many", "few", "12"));
    }

    [Theory]
    [InlineData("""{ "text": "x" }""", "x|null|x")]
    [InlineData("""{ "code": "c" }""", "c|null|c")]
    [InlineData("""{ "text": "x", "payload": { "a": [1, "ж"] } }""", """x|{"a":[1,"ж"]}|x""")]
    [InlineData("""{ "code": "c", "payload": {} }""", "c|{}|c")]
    public async Task A_script_reads_what_the_lead_said_and_what_the_messenger_sent(string said, string read)
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "reads");

        Assert.Equal([read], DialogBot.Shown(await bot.Bot.SayAsync(lead, JsonNode.Parse(said)!)));
    }

    [Theory]
    [InlineData("Padded")]
    [InlineData(" Padded ")]
    [InlineData("padded")]
    [InlineData("2")]
    public async Task A_caption_with_blanks_around_it_is_chosen_by_its_words(string said) => Assert.Equal(["Padded it is"], await bot.TalkAsync("in_menu", said));

    [Fact]
    public async Task A_question_behind_a_menus_item_takes_the_menus_place_until_it_is_answered()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "in_menu");

        Assert.Equal(["Colour?"], await bot.Bot.SayAsync(lead, "Ask me"));
        Assert.Equal("2 [Ask me] [Padded]", DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "2" }))[0].Replace(" [ Padded ]", " [Padded]", StringComparison.Ordinal).Replace(" []", "", StringComparison.Ordinal));
        Assert.Equal(["Colour?"], await bot.Bot.SayAsync(lead, "ask me"));
    }

    [Fact]
    public async Task A_menu_after_a_question_leads_back_to_either()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "asks_and_menus");

        Assert.Equal(["Hello Ann  [Again] [Colour]"], DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "Bob" })));
        Assert.Equal(["Colour?"], await bot.Bot.SayAsync(lead, "Colour"));
        Assert.Equal(["red [Again] [Colour]"], DialogBot.Shown(await bot.Bot.SayAsync(lead, new { text = "red" })));
        Assert.Equal(["Name?"], await bot.Bot.SayAsync(lead, "again"));
    }

    [Theory]
    [InlineData("padded", "Padded it is")]
    [InlineData("ask", "Colour?")]
    [InlineData("stop")]
    public async Task A_jump_behind_an_answer_leaves_the_script(string go, params string[] answers) => Assert.Equal(answers, await bot.TalkAsync("jumps", go));

    [Fact]
    public async Task An_answer_that_makes_the_script_fail_can_be_given_again_and_better()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "then_fails");

        Assert.Contains("bad word", (string?)(await bot.Bot.SayAsync(lead, new { text = "bad" }))["problem"]);
        Assert.Null((string?)(await bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!["word"]);
        Assert.Equal(["Good: fine"], await bot.Bot.SayAsync(lead, "fine"));
    }

    [Fact]
    public async Task What_was_there_is_asked_about_and_then_written_over() => Assert.Equal(["red"], await bot.TalkAsync("overwrites", "red"));

    [Fact]
    public async Task A_lead_that_leaves_by_its_answer_is_told_so_and_then_no_more()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "mutes");

        Assert.Equal(["As you like"], await bot.Bot.SayAsync(lead, "yes"));
        Assert.Empty(await bot.Bot.SayAsync(lead, "mutes"));
    }

    [Fact]
    public async Task An_answer_of_words_and_those_of_a_question_may_be_as_long_as_a_message_may_be()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "ask");
        var novel = string.Concat(Enumerable.Repeat("слово ", 5_000));

        Assert.Equal([novel], await bot.Bot.SayAsync(lead, novel));
    }

    public sealed class Fixture() : DialogBot(Scripts);
}
