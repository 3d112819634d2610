using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.Bots.BotTest<Metabot.Generators.Analysis.Manifest.BotFileAnalyzer>;

namespace Metabot.Generators.Analysis.Bots;

// MBOT5006 and MBOT5007: a bot and the program that calls it, looked at as one.
public class WholeBotTests
{
    private const string Caller = "[Metabot.BotScript(\"s\")] record R;";

    [Theory]
    [InlineData(""" "s": { "parameters": { "a": "number", "b": "string?" }, "commands": [{ "text": "{{ request.a }} {{ request.b }}" }] } """)]
    [InlineData(""" "s": { "parameters": { "a": "any" }, "commands": [{ "run_script": "t" }] }, "t": { "commands": [{ "text": "{{ request.a }}" }] } """)]
    [InlineData(""" "s": { "parameters": { "a": "any" }, "commands": [{ "javascript": "lead.setJsonAttr('r', request);" }] } """)]
    [InlineData(""" "s": { "parameters": { "a": "any" }, "commands": [] } """)]
    [InlineData(""" "s": { "parameters": { "script": "any", "condition": "string?" }, "commands": [{ "text": "{{ request.script }} {{ request.condition }}" }] } """)]
    [InlineData(""" "s": { "commands": [{ "condition": "return lead.isTagExist('a');", "text": "Hi" }, { "javascript": "bot.findLeads()[0].addTags(['a']);" }] } """)]
    [InlineData(""" "s": { "commands": [{ "condition": "return lead.isTagExist('a');", "text": "Hi" }, { "javascript": "lead.addTag('b').addTag('a');" }] } """)]
    [InlineData(""" "s": { "commands": [{ "condition": "return lead.isTagExist('a');", "text": "Hi" }, { "javascript": "lead.addTag(request.tag);" }] } """)]
    [InlineData(""" "s": { "commands": [{ "condition": "return lead.isTagExist('a');", "text": "Hi" }, { "add_tags": "{{ $tag }}" }] } """)]
    [InlineData(""" "s": { "commands": [{ "condition": "return lead.isInStatus('new');", "text": "Hi" }] } """)]
    [InlineData(""" "s": { "commands": [{ "run_script": "t" }] }, "t": { "commands": [{ "javascript": "bot.runScriptByCodeForLead('u', leadId);" }] }, "u": { "commands": [] } """)]
    [InlineData(""" "s": { "commands": [{ "javascript": "bot.run({ script_code: request.next });" }] }, "t": { "commands": [] } """)]
    [InlineData(""" "s": { "commands": [] }, "t": { "kind": "fallback", "commands": [] } """)]
    [InlineData(""" "s": { "commands": [{ "javascript": "const next = 't'; bot.scheduleScript(bot.getScriptIdByCode(next), leadId);" }] }, "t": { "commands": [] } """)]
    public Task What_fits_is_left_alone(string scripts) => Test.VerifyAsync(Caller, Bot(scripts));

    [Theory]
    [InlineData(""" "s": { "parameters": { [|"b"|]: "string" }, "commands": [{ "text": "Hi" }] } """, "nothing that script 's' runs reads its parameter 'b'")]
    [InlineData(""" "s": { "parameters": { [|"order"|]: "string" }, "commands": [{ "text": "{{ request.ordr }}" }] } """, "nothing that script 's' runs reads its parameter 'order'; it reads 'ordr'")]
    [InlineData(""" [|"s"|]: { "parameters": {}, "commands": [{ "text": "{{ request.ordr }}" }] } """, "script 's' reads 'ordr', which its parameters do not declare")]
    [InlineData(""" "s": { "parameters": { [|"a"|]: "number" }, "commands": [{ "condition": "return request.a === '5';", "text": "Hi" }] } """, "script 's' declares its parameter 'a' as number and takes it for string")]
    [InlineData(""" "s": { "commands": [{ "condition": "return lead.isTagExist('[|subscriper|]');", "text": "Hi" }, { "add_tags": "subscriber" }] } """, "nothing sets the tag 'subscriper'; did you mean 'subscriber'?")]
    [InlineData(""" "s": { "commands": [{ "text": [|"{{ $ctiy }}"|] }, { "set_attributes": { "city": "Perm" } }] } """, "nothing sets the attribute 'ctiy'; did you mean 'city'?")]
    public Task What_the_bot_says_twice_and_otherwise_is_a_warning(string scripts, string message) =>
        VerifyAsync(Bot(scripts), DiagnosticResult.CompilerWarning("MBOT5006").WithMessage("the bot contradicts itself: " + message));

    [Theory]
    [InlineData(""" "s": { "commands": [{ "condition": "return lead.isTagExist('[|nobody|]');", "text": "Hi" }] } """, "nothing sets the tag 'nobody'")]
    [InlineData(""" "s": { "commands": [{ "condition": "return bot.getAttr('[|winter|]') == 1;", "text": "Hi" }] } """, "nothing sets the attribute of the bot 'winter'")]
    [InlineData(""" "s": { "commands": [{ "condition": "return lead.isInStatus('[|client|]');", "text": "Hi" }] } """, "nothing sets the status 'client'")]
    [InlineData(""" "s": { "commands": [] }, [|"t"|]: { "commands": [{ "run_script": "t" }] } """, "nothing starts the script 't': neither the bot nor a call of this program")]
    [InlineData(""" "s": { "commands": [{ "javascript": "bot.run({ script_code: 's' });" }] }, [|"t"|]: { "id": 5, "commands": [] } """, "nothing starts the script 't': neither the bot nor a call of this program")]
    public Task What_nothing_does_is_a_suggestion(string scripts, string message) =>
        VerifyAsync(Bot(scripts), new DiagnosticResult("MBOT5007", Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithMessage(message));

    [Theory]
    [InlineData("[Metabot.BotScript(\"s\")] record R; class C { string Tag = \"nobody\"; int Id = 5; }")]
    [InlineData("[Metabot.BotScript(\"s\")] record R; class C { object Tag(int n) => $\"nobo{n}\"; long Id = 5L; }")]
    public Task What_the_program_names_it_does(string source) => Test.VerifyAsync(
        source, Bot(""" "s": { "commands": [{ "condition": "return lead.isTagExist('nobody');", "text": "Hi" }] }, "t": { "id": 5, "commands": [] } """));

    [Fact]
    public Task A_program_that_calls_another_bot_is_not_asked_what_it_starts() => Test.VerifyAsync(
        "class C { Metabot.JobOptions O = new(); }", Bot(""" "s": { "commands": [] } """));

    [Fact]
    public Task A_plugin_may_do_it() => Test.VerifyAsync(
        Caller,
        [
            ("/bot/bot.json", Bot(""" "s": { "commands": [{ "condition": "return lead.isTagExist('nobody');", "text": "Hi" }] }, "t2": { "commands": [] } """)),
            ("/bot/plugins/Business.A.B.js", "lead.addTag('nobody'); bot.runScriptByCodeForLead('t2', leadId);"),
        ]);

    [Theory]
    [InlineData(""" "a": { "on": [|[{ "status_changed": "client" }]|], "script": "s" } """, "a -> a", """ "s": { "commands": [{ "status": "new" }, { "status": "client" }] } """)]
    [InlineData(""" [|"a"|]: { "script": "s" } """, "a -> a", """ "s": { "commands": [{ "text": "Hi" }, { "run_trigger": "a" }] } """)]
    [InlineData(""" "a": { "on": [|[{ "tag_added": "x" }]|], "script": "s" } """, "a -> a", """ "s": { "commands": [{ "run_script": "t" }] }, "t": { "commands": [{ "remove_tags": "x" }, { "add_tags": "x" }] } """)]
    [InlineData(""" "a": { "on": [|[{ "attribute_changed": "n" }]|], "script": "s" } """, "a -> a", """ "s": { "commands": [{ "set_attributes": { "n": "1" } }, { "set_attributes": { "n": "2" } }] } """)]
    public Task Triggers_that_set_each_other_off_are_a_warning(string triggers, string way, string scripts) => VerifyAsync(
        Bot(scripts).Replace("\"triggers\": {", "\"triggers\": {" + triggers, StringComparison.Ordinal),
        DiagnosticResult.CompilerWarning("MBOT5006").WithMessage($"the bot contradicts itself: these triggers set each other off for ever, until the server ends the chain: {way}"));

    [Fact]
    public Task Triggers_that_name_each_other_keep_the_bot_from_starting() => VerifyAsync(
        Bot(""" "s": { "commands": [] } """).Replace("\"triggers\": {", """ "triggers": { "a": { "trigger": [|"b"|], "condition": "return leadId > 5;" }, "b": { "trigger": [|"a"|], "run_after_sec": 0, "else_script": "s" } """, StringComparison.Ordinal),
        Chain(),
        Chain());

    private static DiagnosticResult Chain() =>
        DiagnosticResult.CompilerError("MBOT5003").WithMessage("mistake in the bot's manifest: these triggers run each other for ever; give one of them run_after_sec without run_at, or leave the trigger out");

    private static string Bot(string scripts) => $$"""{ "id": 1, "name": "Bot", "statuses": ["new", "client"], "scripts": { {{scripts}} }, "triggers": { } }""";

    // What stands between [| and |] is marked.
    private static Task VerifyAsync(string manifest, params DiagnosticResult[] expected)
    {
        var pieces = manifest.Split(["[|", "|]"], StringSplitOptions.None);
        var results = expected.Select((result, index) =>
        {
            var start = pieces.Take((2 * index) + 1).Sum(piece => piece.Length) + 1;
            return result.WithSpan("/bot/bot.json", 1, start, 1, start + pieces[(2 * index) + 1].Length);
        });
        return Test.VerifyAsync(Caller, string.Concat(pieces), [.. results]);
    }
}
