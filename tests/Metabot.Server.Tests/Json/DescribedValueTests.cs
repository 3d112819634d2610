using System.Text;
using System.Text.Json;
using Metabot.Server.Http;
using Metabot.Server.Json;

namespace Metabot.Server.Tests.Json;

// How a value is named in a mistake, how it is shown in a text, and which is none that can be kept.
public sealed class DescribedValueTests
{
    [Theory]
    [InlineData("\"Ann\"", "the string \"Ann\"", "Ann")]
    [InlineData("\"Анна\"", "the string \"Анна\"", "Анна")]
    [InlineData("\"a\\nb\"", "the string \"a\\nb\"", "a\nb")]
    [InlineData("1.0", "the number 1.0", "1.0")]
    [InlineData("1E400", "the number 1E400", "1E400")]
    [InlineData("true", "true", "true")]
    [InlineData("null", "null", "")]
    [InlineData("[1, 2]", "an array", "[1,2]")]
    [InlineData("{ \"a\": \"ж\" }", "an object", "{\"a\":\"ж\"}")]
    public void A_value_is_described_and_shown(string json, string described, string shown)
    {
        var value = JsonElement.Parse(json);

        Assert.Equal((described, shown), (JsonText.Describe(value), JsonText.Display(value)));
    }

    [Fact]
    public void A_long_text_is_cut_and_nothing_shows_as_nothing()
    {
        var described = JsonText.Describe(JsonElement.Parse($"\"{new string('x', 500)}\""));

        Assert.Equal($"the string \"{new string('x', 99)}…", described);
        Assert.Equal("", JsonText.Display(default));
    }

    [Theory]
    [InlineData("\"\\ud83d\\ude00\"", true)]
    [InlineData("\"\\ud83d\"", false)]
    [InlineData("[{ \"a\": [\"\\ude00\"] }]", false)]
    [InlineData("7", true)]
    public void Half_of_a_surrogate_pair_is_no_text_however_deep(string json, bool isText) => Assert.Equal(isText, JsonText.IsText(JsonElement.Parse(json)));

    [Theory]
    [InlineData("{\"name\":\"Анна\"}", null)]
    [InlineData("{\"name\":\"~\"}", "name")]
    [InlineData("{\"name\":\"x\",\"tags\":\"~\"}", "tags")]
    [InlineData("{\"a\":{\"b\":{\"c\":\"~\"}},\"d\":1}", "a")]
    [InlineData("{\"~\":1}", "body")]
    [InlineData("{\"a\":1,\"~\":1}", "a")]
    [InlineData("\"~\"", "body")]
    [InlineData("{\"a\":1 ~", "a")]
    [InlineData("~", "body")]
    public void Bytes_of_another_encoding_are_told_with_the_field_that_they_stand_in(string json, string? field)
    {
        // The tilde stands for a letter of windows-1251.
        var bytes = Encoding.UTF8.GetBytes(json).Select(letter => letter == '~' ? (byte)0xcf : letter).ToArray();

        var refused = Record.Exception(() => ForeignBytes.Refuse(bytes)) as RequestRefusedException;

        Assert.Equal(field, refused?.Errors.Single().Field);
        Assert.Equal(field is null ? null : "the body has bytes that are not UTF-8; send it as UTF-8, whatever the language", refused?.Message);
    }
}
