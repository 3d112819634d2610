using System.Text;
using System.Text.Json;
using Metabot.Server.Manifest;

namespace Metabot.Server.Tests.Manifests;

// Where values and their characters stand in a file, counted as editors count.
public sealed class PlaceInFileTests
{
    [Theory]
    [InlineData("$", "{")]
    [InlineData("$.a", "1")]
    [InlineData("$.имя", "\"Анна 😀\"")]
    [InlineData("$.list", "[")]
    [InlineData("$.list[0]", "true")]
    [InlineData("$.list[1]", "{")]
    [InlineData("$.list[1].deep", "\"x\"")]
    [InlineData("$.list[2]", "null")]
    [InlineData("$.after", "-2.5")]
    public void A_value_has_its_place_behind_letters_of_every_width(string path, string value)
    {
        const string Json = """{ "a": 1, /* ё */ "имя": "Анна 😀", "list": [true, { "deep": "x" }, null], "after": -2.5, }""";

        var range = JsonPlaces.Read(Encoding.UTF8.GetBytes(Json)).Find(path).Value;

        Assert.Equal(value, Json.Substring(range.Start, range.Length));
    }

    [Theory]
    [InlineData("$.a.b", "\"b\"")]
    [InlineData("$.a.b.c", "\"b\"")]
    [InlineData("$.a.b[3].d", "\"b\"")]
    [InlineData("$.a.z", "\"a\"")]
    [InlineData("$.z", "{")]
    public void What_is_not_there_has_the_name_of_what_it_should_be_in(string path, string name)
    {
        const string Json = """{ "a": { "b": 5 } }""";

        var range = JsonPlaces.Read(Encoding.UTF8.GetBytes(Json)).Find(path).Name;

        Assert.Equal(name, Json.Substring(range.Start, range.Length));
    }

    [Fact]
    public void Names_that_stand_twice_are_found_and_the_first_keeps_the_place()
    {
        const string Json = """{ "a": 1, "o": { "a": 2, "a": 3 }, "a": { "x": 4 } }""";
        var places = JsonPlaces.Read(Encoding.UTF8.GetBytes(Json));

        Assert.Equal([("$.o.a", 25), ("$.a", 35)], places.Duplicates.Select(twice => (twice.Path, twice.Name.Start)));
        Assert.Equal('1', Json[places.Find("$.a").Value.Start]);
        Assert.Equal('2', Json[places.Find("$.o.a").Value.Start]);
    }

    [Fact]
    public void What_is_no_JSON_or_too_deep_has_no_places()
    {
        Assert.ThrowsAny<JsonException>(() => JsonPlaces.Read("{ \"a\": }"u8));
        Assert.ThrowsAny<JsonException>(() => JsonPlaces.Read(Encoding.UTF8.GetBytes(new string('[', 51) + new string(']', 51))));
        Assert.Equal(0, JsonPlaces.Read(Encoding.UTF8.GetBytes(new string('[', 50) + new string(']', 50))).Find("$").Value.Start);
    }

    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab", 1, 1, 2)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r", 2, 2, 1)]
    [InlineData("\n\n\nx", 3, 4, 1)]
    [InlineData("😀x", 2, 1, 3)]
    public void A_place_is_a_line_and_a_column(string text, int index, int line, int column) =>
        Assert.Equal((line, column), new SourceFile("/bots", "a.js", text).Place(index));

    [Theory]
    [InlineData("one\ntwo", 1, "one")]
    [InlineData("one\r\ntwo", 1, "one")]
    [InlineData("one\rtwo\n", 2, "two")]
    [InlineData("one\n", 2, "")]
    public void A_line_is_without_its_end(string text, int line, string read) => Assert.Equal(read, new SourceFile("/bots", "a.js", text).Line(line));

    [Theory]
    [InlineData("""abc""", "abc", 2, 2)]
    [InlineData("""a\nb""", "a\nb", 2, 3)]
    [InlineData("""a\u0416b""", "aЖb", 2, 7)]
    [InlineData("""\"\\\/x""", "\"\\/x", 3, 6)]
    [InlineData("""\ud83d\ude00x""", "😀x", 2, 12)]
    public void A_character_of_a_string_stands_where_its_escape_does(string written, string text, int index, int place)
    {
        var source = SourceText.InJson(new SourceFile("/bots", "bot.json", $"\"{written}\""), "$", 0, text);

        Assert.Equal(place + 1, source.Place(index));
        Assert.Equal(written.Length + 1, source.Place(text.Length));
    }

    [Fact]
    public void A_change_is_written_as_its_file_has_it()
    {
        var file = new SourceFile("/bots", "a.js", "x");

        Assert.Equal("'a'\n\"ж\"", SourceText.Whole(file).Escape("'a'\n\"ж\""));
        Assert.Equal("'a'\\n\\\"ж\\\"", SourceText.InJson(new SourceFile("/bots", "bot.json", "\"x\""), "$", 0, "x").Escape("'a'\n\"ж\""));
    }

    public static TheoryData<byte[], int?, string?> Encodings => new()
    {
        { "Анна"u8.ToArray(), null, null },
        { [], null, null },
        { [0xff, 0xfe, 0x41, 0x00], 0, "UTF-16; save it as UTF-8" },
        { [0xfe, 0xff, 0x00, 0x41], 0, "UTF-16; save it as UTF-8" },
        { [.. "ab"u8, 0xcf], 2, "not UTF-8; save it as UTF-8" },
        { [.. "ж😀"u8, 0xcf, 0x41], 3, "not UTF-8; save it as UTF-8" },
        { [0xc0, 0x80], 0, "not UTF-8; save it as UTF-8" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_character_is_told_from_which_on_a_file_is_not_UTF_8(byte[] bytes, int? index, string? why)
    {
        var mistake = Utf8Text.WhyNot(bytes);

        Assert.Equal((index, why), (mistake?.Index, mistake?.Why));
    }
}
