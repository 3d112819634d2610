using Metabot.JavaScript;

namespace Metabot.Bots;

// A piece of a bot's JavaScript: with its snippets in it as a tree, and as it is written for what is wrong and where.
public class BotCodeTests
{
    [Theory]
    [InlineData("f([[:a:]]);", "f(1);")]
    [InlineData("f(snippet('a'), snippet( \"a\" ));", "f(1, 1);")]
    [InlineData("[[:nested:]]", "g(1);")]
    [InlineData("[[:a:]];", "1")]
    [InlineData("f(1);", "f(1);")]
    public void Snippets_are_filled_in(string code, string filled) => Assert.Equal(filled, Read(code, ("a", "1"), ("nested", "g([[:a:]]);")).Tree!.Code);

    // Nobody knows what would run.
    [Theory]
    [InlineData("f([[:gone:]]);")]
    [InlineData("[[:leads:]]")]
    [InlineData("[[:itself:]]")]
    [InlineData("[[:one:]]")]
    public void A_snippet_that_is_not_there_or_never_ends_leaves_no_tree(string code)
    {
        var read = Read(code, ("leads", "f([[:gone:]]);"), ("itself", "[[:itself:]]"), ("one", "[[:other:]]"), ("other", "[[:one:]]"));

        Assert.Equal((null, null), (read.Tree, read.Fault));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Snippets_may_be_in_each_other_so_deep_and_no_deeper(int depth, bool isRead)
    {
        var snippets = Enumerable.Range(0, depth).Select(each => ($"s{each}", $"[[:s{each + 1}:]]")).Append(($"s{depth}", "1"));

        Assert.Equal(isRead, Read("[[:s0:]]", [.. snippets]).Tree is not null);
    }

    [Theory]
    [InlineData("if (a return 1;", 6, 6)]
    [InlineData("return 1 2;", 9, 1)]
    public void What_does_not_parse_has_a_fault_at_its_place(string code, int index, int length)
    {
        var read = Read(code);

        Assert.Null(read.Tree);
        Assert.Equal((index, length), (read.Fault!.Index, read.Fault.Length));
    }

    // The place of it would be one in no file.
    [Fact]
    public void A_fault_that_a_snippet_brings_along_is_not_told_here()
    {
        var read = Read("f([[:bad:]]);", ("bad", "1 2"));

        Assert.Equal((null, null), (read.Tree, read.Fault));
    }

    [Theory]
    [InlineData("return lead;", "lead", true)]
    [InlineData("return \\u006cead;", "\"return \\u006cead;\"", false)]
    [InlineData("return 'a\\nb' + lead;", "\"return 'a\\nb' + lead;\"", false)]
    public void A_place_in_the_text_is_one_in_bot_json_where_no_escape_is_before_it(string written, string found, bool isPlain)
    {
        var manifest = $$"""{ "scripts": { "s": { "commands": [{ "javascript": "{{written}}" }] } } }""";
        var code = Assert.Single(WrittenBot.Read(manifest).Codes);

        var place = code.Find(new TextRange(code.Text.IndexOf("lead", StringComparison.Ordinal), 4));

        Assert.Equal((found, isPlain), (manifest.Substring(place.Start, place.Length), code.IsPlain));
    }

    [Fact]
    public void A_place_in_a_file_is_one_in_that_file()
    {
        var code = Assert.Single(WrittenBot.Read("""{ "scripts": { "s": { "commands": [{ "javascript": { "file": "a.js" } }] } } }""", ("a.js", "return\nlead;")).Codes);

        Assert.Equal(("a.js", true, new TextRange(7, 4)), (code.File, code.IsPlain, code.Find(new TextRange(7, 4))));
    }

    [Fact]
    public void A_file_that_two_scripts_run_is_read_once()
    {
        const string Manifest = """
            { "scripts": { "s": { "commands": [{ "javascript": { "file": "a.js" } }, { "javascript": { "file": "gone.js" } }] }, "t": { "commands": [{ "javascript": { "file": "a.js" } }] } } }
            """;

        Assert.Equal(["a.js"], WrittenBot.Read(Manifest, ("a.js", "f();")).Codes.Select(code => code.File));
    }

    private static BotCode Read(string code, params (string Name, string Text)[] snippets) =>
        BotCode.Read(new BotValue(BotValueKind.Text, code, new TextRange(0, code.Length + 2)), null, code, snippets.ToDictionary(snippet => snippet.Name, snippet => snippet.Text));
}
