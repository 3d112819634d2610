using System.Text.Json;
using Metabot.Generators.Analysis.Json;

namespace Metabot.Generators.Json;

// The characters of a JSON string, as System.Text.Json reads them, and where each of them is written.
public class JsonStringTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"ab\"", "a|b")]
    [InlineData("\"a\\n\\u0041b\"", "a|\\n|\\u0041|b")]
    [InlineData("\"\\\\\\\"\"", "\\\\|\\\"")]
    [InlineData("\"\\\\u0041\"", "\\\\|u|0|0|4|1")]
    [InlineData("\"\\ud83d\\ude00\"", "\\ud83d|\\ude00")]
    public void Each_character_has_its_place(string literal, string expected)
    {
        var text = "  " + literal + "  ";
        Assert.Equal(expected, string.Join('|', JsonString.Locate(text, 2, literal.Length).Select(place => text.Substring(place.Start, place.Length))));
    }

    [Fact]
    public void A_character_beyond_the_plane_has_two_places() => Assert.Equal([(1, 1), (2, 1)], JsonString.Locate("\"😀\"", 0, 4).Select(place => (place.Start, place.Length)));

    [Theory]
    [InlineData("\"plain\"")]
    [InlineData("\"\\b\\f\\n\\r\\t\\/\\\\\\\"\"")]
    [InlineData("\"\\u00E9\\u00e9\\u2028\"")]
    [InlineData("\"a\\ud83d\\ude00b😀\"")]
    public void It_is_read_as_SystemTextJson_reads_it(string literal) =>
        Assert.Equal(JsonSerializer.Deserialize<string>(literal), JsonString.Read(literal, JsonString.Locate(literal, 0, literal.Length)));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("say \"a\\b\"", "say \\\"a\\\\b\\\"")]
    [InlineData("\n\t\0\u007f\u0085", "\\u000A\\u0009\\u0000\\u007F\\u0085")]
    [InlineData("имя 😀 / '", "имя 😀 / '")]
    public void What_is_written_reads_back(string text, string written)
    {
        Assert.Equal(written, JsonString.Write(text));
        Assert.Equal(text, JsonSerializer.Deserialize<string>($"\"{written}\""));
    }
}
