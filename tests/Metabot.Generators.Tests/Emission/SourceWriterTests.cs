using Metabot.Generators.Emission;

namespace Metabot.Generators.Tests.Emission;

// The lines of emitted files, and the names and texts in them.
public class SourceWriterTests
{
    [Fact]
    public void Blocks_are_indented_and_closed()
    {
        var writer = new SourceWriter();
        writer.Line("a");
        writer.Block("b", () =>
        {
            writer.Line("c");
            writer.Line();
            writer.Block($"d{"e"}", () => writer.Line($"f{(string?)null}g"));
            writer.Indented(() => writer.Line("h"));
        });
        writer.Line("i");
        Assert.Equal("a\nb\n{\n    c\n\n    de\n    {\n        fg\n    }\n        h\n}\ni\n", writer.Finish());
    }

    // The text of one is what the next one grows in.
    [Fact]
    public void The_next_writer_begins_anew()
    {
        var first = new SourceWriter();
        first.Line("a");
        var meanwhile = new SourceWriter();
        meanwhile.Line("b");
        Assert.Equal(("b\n", "a\n"), (meanwhile.Finish(), first.Finish()));
        Assert.Equal("", new SourceWriter().Finish());
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("say \"a\\b\"", "\"say \\\"a\\\\b\\\"\"")]
    [InlineData("имя", "\"имя\"")]
    [InlineData("a\nb\0", "\"a\\nb\\0\"")]
    [InlineData("\u2028", "\"\\u2028\"")]
    [InlineData("~ }{'", "\"~ }{'\"")]
    public void A_text_is_a_literal_of_CSharp(string text, string literal)
    {
        Assert.Equal(literal, CSharpText.Quote(text));
        Assert.Equal(text, Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseExpression(literal).GetFirstToken().ValueText);
    }

    // FNV-1a of known texts: another hash would give every file of every user another name.
    [Theory]
    [InlineData("", "811c9dc5")]
    [InlineData("a", "e40c292c")]
    [InlineData("foobar", "bf9cf968")]
    public void A_hash_is_the_same_everywhere(string text, string hash) => Assert.Equal(hash, TextHash.Compute(text));

    [Fact]
    public void A_local_is_named_once()
    {
        var names = new LocalNames("reader", "value");
        Assert.Equal(["value2", "value3", "name", "name2", "@class"], new[] { "value", "value", "name", "name", "class" }.Select(names.New));
    }

    [Theory]
    [InlineData("plain name", true)]
    [InlineData("é ñ", true)]
    [InlineData("имя", true)]
    [InlineData("\u00a0", false)]
    [InlineData("\u007f", false)]
    [InlineData("\u0250", false)]
    [InlineData("日", false)]
    [InlineData("\t", false)]
    public void A_name_that_every_version_of_Unicode_knows_is_plain(string name, bool isPlain) => Assert.Equal(isPlain, JsonNames.IsPlain(name));

    [Theory]
    [InlineData("a", "\"a\":")]
    [InlineData("say \"a\\b\"", "\"say \\\"a\\\\b\\\"\":")]
    public void A_name_stands_before_its_value(string name, string json) => Assert.Equal(json, JsonNames.Before(name));

    // An attribute of the test could not have them either.
    [Fact]
    public void Half_of_a_pair_cannot_be_written()
    {
        Assert.All(["plain", "😀", "a😀b", ""], text => Assert.True(Utf8Texts.CanWrite(text)));
        Assert.All(["a\ud83d", "\ude00a", "\ude00\ud83d", "\ud83d\ud83d\ude00"], text => Assert.False(Utf8Texts.CanWrite(text)));
    }
}
