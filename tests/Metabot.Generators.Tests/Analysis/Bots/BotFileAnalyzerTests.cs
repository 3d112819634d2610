using Metabot.Generators.Analysis.Manifest;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.Bots.BotTest<Metabot.Generators.Analysis.Manifest.BotFileAnalyzer>;

namespace Metabot.Generators.Analysis.Bots;

public class BotFileAnalyzerTests
{
    private const string Program = "[Metabot.BotScript(\"s\")] record R;";

    [Theory]
    [InlineData("""{ "id": 1, "name": "Bot", "scripts": { "s": { "commands": [] } }, }""")]
    [InlineData("""{ "id": 1, "name": "Bot" /* of shoes */ }""")]
    [InlineData("""{ "id": 1, "name": "Bot", "scripts": { "s": { "commands": [{ "javascript": "return 1;" }, { "javascript": { "file": "js/a.js" } }] } } }""")]
    public Task A_bot_that_is_right_is_left_alone(string manifest) => Test.VerifyAsync(Program, manifest);

    [Theory]
    [InlineData("""{ "id": 1, "name": "Bot", """, "MBOT5003", 26, 1, "this is no JSON object: it ends where a name in double quotes or '}' should stand")]
    [InlineData("""{ "id": 1, "name": 7 }""", "MBOT5003", 20, 1, "name must be text; got 7")]
    [InlineData("""{ "id": 0, "name": "Bot" }""", "MBOT5003", 9, 1, "id cannot be 0")]
    [InlineData("""{ "name": "Bot" }""", "MBOT5003", 1, 1, "the bot has no id")]
    [InlineData("""{ "id": 1, "name": "Bot", "script": {} }""", "MBOT5003", 27, 8, "the bot has no member 'script'; did you mean 'scripts'?")]
    [InlineData("""{ "id": 1, "name": "Bot", "name": "B" }""", "MBOT5003", 27, 6, "'name' is there already; keep one of the two")]
    [InlineData("""{ "id": 1, "name": "Bot", "scripts": { "s": { "commands": {} } } }""", "MBOT5003", 59, 2, "commands must be an array; got an object")]
    [InlineData("""{ "id": 1, "name": "Bot", "broadcasts": { "b": { "script": "x" } } }""", "MBOT5003", 60, 3, "the bot has no script 'x'")]
    [InlineData("""{ "id": 1, "name": "Bot", "snippets": {}, "endpoints": { "e": { "javascript": "return 1 2;" } } }""", "MBOT5004", 89, 1, null)]
    public Task A_mistake_is_told_where_it_stands(string manifest, string id, int column, int length, string? message)
    {
        var expected = DiagnosticResult.CompilerError(id).WithSpan("/bot/bot.json", 1, column, 1, column + length);
        return Test.VerifyAsync(Program, manifest, message is null ? expected : expected.WithMessage("mistake in the bot's manifest: " + message));
    }

    [Fact]
    public Task A_file_of_JavaScript_has_a_place_of_its_own() => Test.VerifyAsync(
        Program,
        [
            ("/bot/bot.json", """{ "id": 1, "name": "Bot", "scripts": { "s": { "commands": [{ "javascript": { "file": "js/a.js" } }] } } }"""),
            ("/bot/js/a.js", "let a = 1;\nif (a return 2;"),
            ("/other/b.js", "if (a return 2;"),
        ],
        DiagnosticResult.CompilerError("MBOT5004").WithSpan("/bot/js/a.js", 2, 7, 2, 13));

    [Fact]
    public void A_bot_is_read_once_for_each_version_of_its_files()
    {
        var (manifest, script) = (new BotText("/bot/bot.json", "{}"), new BotText("/bot/a.js", "1"));
        var first = Assert.Single(KnownBot.Find([manifest, script], TestContext.Current.CancellationToken));
        Assert.Same(first, Assert.Single(KnownBot.Find([manifest, script], TestContext.Current.CancellationToken)));
        Assert.NotSame(first, Assert.Single(KnownBot.Find([manifest, new BotText("/bot/a.js", "2")], TestContext.Current.CancellationToken)));
    }
}
