using System.Text;
using Metabot.JavaScript.Repairs;
using Metabot.Server.JavaScript;
using Metabot.Server.Manifest;

namespace Metabot.Server.Tests.Manifests;

// JavaScript with its snippets filled in: what is found in it stands in the code or in a snippet, in one file or the other.
public sealed class FilledTextTests
{
    // The code is "a [[:s:]] b", and its snippet "one\ntwo" stands in bot.json with an escape.
    private const string Manifest = """{ "snippets": { "s": "one\n\"two\"" } }""";

    private static readonly SourceText Code = SourceText.Whole(new SourceFile("/bot", "js/a.js", "a [[:s:]] b"));
    private static readonly SourceText Snippet = SourceText.InJson(new SourceFile("/bot", "bot.json", Manifest), "$.snippets.s", Manifest.IndexOf("\"one", StringComparison.Ordinal), "one\n\"two\"");

    private readonly FilledText _filled = new(Code, new Dictionary<string, SourceText> { ["s"] = Snippet }, [new(null, 0, 2), new("s", 0, 9), new(null, 9, 2)]);

    [Fact]
    public void The_parts_make_one_text() => Assert.Equal("a one\n\"two\" b", _filled.Text);

    [Theory]
    [InlineData("a", "js/a.js", "a")]
    [InlineData("one", "bot.json", "one")]
    [InlineData("\"two\"", "bot.json", "\\\"two\\\"")]
    [InlineData("two", "bot.json", "two")]
    [InlineData("e\n\"t", "bot.json", "e\\n\\\"t")]
    [InlineData("b", "js/a.js", "b")]
    public void A_piece_stands_where_its_author_wrote_it(string piece, string file, string written)
    {
        var (source, range) = _filled.Find(_filled.Text.LastIndexOf(piece, StringComparison.Ordinal), piece.Length);

        Assert.Equal((file, written), (source.File.Name, source.File.Text.Substring(range.Start, range.Length)));
    }

    // What goes over the end of a part is told as far as the part goes.
    [Theory]
    [InlineData(0, 5, "a ")]
    [InlineData(8, 100, "wo\\\"")]
    [InlineData(11, 100, " b")]
    public void A_piece_of_two_parts_is_told_in_the_first(int index, int length, string written)
    {
        var (source, range) = _filled.Find(index, length);

        Assert.Equal(written, source.File.Text.Substring(range.Start, range.Length));
    }

    [Fact]
    public void A_repair_of_one_part_is_written_as_its_file_has_it()
    {
        Assert.Equal(new TextEdit(0, 1, "x\"y"), _filled.Find(new TextEdit(0, 1, "x\"y")));
        Assert.Equal(new TextEdit(Manifest.IndexOf("one", StringComparison.Ordinal), 3, "x\\\"\\ny"), _filled.Find(new TextEdit(2, 3, "x\"\ny")));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(10, 2)]
    [InlineData(1, 12)]
    public void A_repair_of_several_parts_is_none(int start, int length) => Assert.Null(_filled.Find(new TextEdit(start, length, "")));

    [Theory]
    [InlineData(1, 0, "line 1")]
    [InlineData(1, 2, "line 1 of $.snippets.s")]
    [InlineData(2, 1, "line 2 of $.snippets.s")]
    [InlineData(2, 6, "line 1")]
    [InlineData(9, 9, "line 1")]
    public void A_line_is_that_of_the_text_as_it_was_written(int line, int column, string told) =>
        Assert.Equal(told, _filled.Describe(new ScriptPlace(null, line, column)));

    [Theory]
    [InlineData("a\nb\nc", 3, 0, 4)]
    [InlineData("a\r\nb", 2, 0, 3)]
    [InlineData("a\rb", 2, 0, 2)]
    [InlineData("a\u2028b\u2029c", 3, 1, 5)]
    [InlineData("a\n\nb", 3, 0, 3)]
    [InlineData("ab", 1, 9, 2)]
    [InlineData("ab", 9, 0, 2)]
    public void Lines_end_as_those_of_JavaScript_do(string text, int line, int column, int index) => Assert.Equal(index, new ScriptPlace(null, line, column).IndexIn(text));

    // Each character of a string of JSON, whatever it is written as.
    [Theory]
    [InlineData("""ab""")]
    [InlineData("""\n\t\"\\\/""")]
    [InlineData("""aj\u0442b""")]
    [InlineData("""\ud83d\ude00!""")]
    [InlineData("""имя😀x""")]
    public void Each_character_of_a_string_has_its_place(string written)
    {
        var json = $"[\"{written}\"]";
        var text = System.Text.Json.JsonSerializer.Deserialize<string[]>(json)![0];
        var source = SourceText.InJson(new SourceFile("/bot", "bot.json", json), "$[0]", 1, text);

        var again = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            again.Append(json, source.Place(i), source.Place(i + 1) - source.Place(i));
        }

        Assert.Equal(written, again.ToString());
        Assert.Equal(json.Length - 2, source.Place(text.Length));
    }
}
