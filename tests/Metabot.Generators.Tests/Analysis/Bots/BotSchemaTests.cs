using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.Bots.BotTest<Metabot.Generators.Analysis.Manifest.BotFileAnalyzer>;

namespace Metabot.Generators.Analysis.Bots;

// What bot.json may not say, by the schema that the server writes: each kind of value in the place of each other. «…» marks what is blamed.
public class BotSchemaTests
{
    [Theory]
    [InlineData("\"max_calls_per_second\": «1.5»", "max_calls_per_second must be a whole number; got 1.5")]
    [InlineData("\"max_calls_per_second\": «\"5\"»", "max_calls_per_second must be a whole number; got the text '5'")]
    [InlineData("\"max_calls_per_second\": «true»", "max_calls_per_second must be a whole number; got true")]
    [InlineData("\"max_calls_per_second\": «null»", "max_calls_per_second must be a whole number; got null")]
    [InlineData("\"max_calls_per_second\": «[5]»", "max_calls_per_second must be a whole number; got an array")]
    [InlineData("\"max_calls_per_second\": «{}»", "max_calls_per_second must be a whole number; got an object")]
    [InlineData("\"max_calls_per_second\": «0»", "max_calls_per_second cannot be 0")]
    [InlineData("\"max_calls_per_second\": «-1e3»", "max_calls_per_second cannot be -1e3")]
    [InlineData("\"statuses\": «\"new\"»", "statuses must be an array; got the text 'new'")]
    [InlineData("\"statuses\": «{}»", "statuses must be an array; got an object")]
    [InlineData("\"statuses\": [«5»]", "statuses must be text; got 5")]
    [InlineData("\"statuses\": [\"new\", «\" \"»]", "statuses must not be blank")]
    [InlineData("\"statuses\": «[]»", "statuses must not be empty")]
    [InlineData("\"statuses\": [\"new\", \"hot\", «\"new\"»]", "statuses has 'new' twice; keep one of the two")]
    [InlineData("\"attributes\": «[]»", "attributes must be an object; got an array")]
    [InlineData("\"language\": «\"de\"»", "language is one of en, ru; got the text 'de'")]
    [InlineData("\"language\": «5»", "language is one of en, ru; got 5")]
    [InlineData("\"scripts\": { \"s\": «[]» }", "'s' must be an object; got an array")]
    [InlineData("\"scripts\": { \"s\": «{» } }", "'s' has no commands")]
    [InlineData("\"scripts\": { \"s\": { \"kind\": «\"other\"», \"commands\": [] } }", "kind is one of standard, fallback; got the text 'other'")]
    [InlineData("\"scripts\": { \"s\": { \"commands\": [], «\"comands\"»: [] } }", "'s' has no member 'comands'; did you mean 'commands'?")]
    [InlineData("\"scripts\": { \"s\": { \"id\": «0», \"commands\": [] } }", "id cannot be 0")]
    public Task Of_the_bot_and_its_scripts(string marked, string message) => VerifyAsync(marked, message);

    [Theory]
    [InlineData("«{» }", "commands needs one of text, image, file, email, ")]
    [InlineData("«{» \"text\": \"a\", \"add_tags\": \"b\" }", "commands has more than one of text, image, file, email, ")]
    [InlineData("{ \"text\": «\"\"» }", "text must not be blank")]
    [InlineData("{ \"text\": «5» }", "text must be text; got 5")]
    [InlineData("{ «\"txt\"»: \"a\" }", "commands has no member 'txt'; did you mean 'text'?")]
    [InlineData("{ \"ask\": «{» \"text\": \"How much?\" } }", "ask has no attribute")]
    [InlineData("{ \"ask\": { \"text\": \"How much?\", \"attribute\": «7» } }", "attribute must be text; got 7")]
    [InlineData("{ \"run_trigger\": { \"trigger\": \"t\", \"after_sec\": «\"5\"» } }", "after_sec must be a whole number; got the text '5'")]
    [InlineData("{ \"run_trigger\": «5» }", "run_trigger cannot be 5")]
    [InlineData("{ \"run_trigger\": «{» \"after_sec\": 5 } }", "run_trigger has no trigger")]
    public Task Of_a_command(string marked, string message) =>
        VerifyAsync($"\"triggers\": {{ \"t\": {{ \"script\": \"s\" }} }}, \"scripts\": {{ \"s\": {{ \"commands\": [{marked}] }} }}", message);

    [Theory]
    [InlineData("\"triggers\": { \"t\": «{» } }", "'t' needs one of script, trigger, else_script")]
    [InlineData("\"triggers\": { \"t\": { \"script\": \"s\", \"run_after_sec\": «-1» } }", "run_after_sec cannot be -1")]
    [InlineData("\"triggers\": { \"t\": { \"script\": \"s\", \"run_after_min\": «0.5» } }", "run_after_min must be a whole number; got 0.5")]
    [InlineData("\"triggers\": { \"t\": { \"script\": \"s\", \"on\": «{}» } }", "on must be an array; got an object")]
    [InlineData("\"triggers\": { \"t\": { \"script\": \"s\", \"on\": [«{» }] } }", "on needs one of tag_added, ")]
    [InlineData("\"triggers\": { \"t\": { \"script\": \"s\", \"on\": [«{» \"lead_changed\": true, \"ticket_changed\": true }] } }", "on has more than one of tag_added, ")]
    [InlineData("\"broadcasts\": { \"b\": «{» } }", "'b' has no script")]
    [InlineData("\"routes\": { \"r\": { \"script\": \"s\", \"deep_link\": «\"yes\"» } }", "deep_link must be true or false; got the text 'yes'")]
    [InlineData("\"routes\": { \"r\": { \"script\": \"s\", \"pattern\": «\"\"» } }", "pattern must not be blank")]
    public Task Of_what_starts_a_script(string marked, string message) => VerifyAsync($"{marked}, \"scripts\": {{ \"s\": {{ \"commands\": [] }} }}", message);

    [Theory]
    [InlineData("{ \"caption\": \"Tea\", \"script\": \"s\", \"line\": «0» }", "line cannot be 0")]
    [InlineData("{ \"caption\": \"Tea\", \"script\": \"s\", \"line\": «1001» }", "line cannot be 1001")]
    [InlineData("{ \"caption\": \"Tea\", \"script\": \"s\", \"hide_code\": «1» }", "hide_code must be true or false; got 1")]
    [InlineData("{ \"caption\": \"Tea\", \"script\": \"s\", \"hidden\": «null» }", "hidden must be true or false; got null")]
    [InlineData("{ \"caption\": «\"\"», \"script\": \"s\" }", "caption must not be blank")]
    [InlineData("«{» \"caption\": \"Tea\" }", "menu has no script")]
    public Task Of_a_menu(string marked, string message) => VerifyAsync($"\"scripts\": {{ \"s\": {{ \"commands\": [], \"menu\": [{marked}] }} }}", message);

    [Theory]
    [InlineData("\"max_calls_per_second\": 1, \"statuses\": [\"new\", \"New\"], \"language\": \"ru\", \"attributes\": { \"a\": null }")]
    [InlineData("\"max_calls_per_second\": 1.0")]
    [InlineData("\"scripts\": { \"s\": { \"commands\": [{ \"text\": \"a\" }], \"menu\": [{ \"caption\": \"Tea\", \"script\": \"s\", \"line\": 1000, \"hidden\": false }] } }")]
    public Task What_the_server_takes_is_taken(string members) => Test.VerifyAsync("class C;", $"{{ \"id\": 1, \"name\": \"Bot\", {members} }}");

    private static Task VerifyAsync(string marked, string message)
    {
        var text = $"{{ \"id\": 1, \"name\": \"Bot\", {marked} }}";
        var (start, end) = (text.IndexOf('«', StringComparison.Ordinal), text.IndexOf('»', StringComparison.Ordinal) - 1);
        var expected = DiagnosticResult.CompilerError("MBOT5003").WithSpan("/bot/bot.json", 1, start + 1, 1, end + 1);
        return Test.VerifyAsync("[Metabot.BotScript(\"s\")] record R;", text.Remove(end + 1, 1).Remove(start, 1), message.EndsWith(' ') ? expected : expected.WithMessage("mistake in the bot's manifest: " + message));
    }
}
