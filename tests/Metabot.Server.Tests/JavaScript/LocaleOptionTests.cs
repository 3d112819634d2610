using System.Text.Json;
using Metabot.Server.JavaScript.Locales;

namespace Metabot.Server.Tests.JavaScript;

// Locales and options of local forms as scripts give them: what is known exactly is taken, the rest is refused and not overlooked.
public sealed class LocaleOptionTests
{
    [Theory]
    [InlineData("null", "en-US")]
    [InlineData("[]", "en-US")]
    [InlineData("[null]", "en-US")]
    [InlineData("\"ru\"", "ru-RU")]
    [InlineData("\"ru-RU\"", "ru-RU")]
    [InlineData("\"en\"", "en-US")]
    [InlineData("[\"ru\", \"de\"]", "ru-RU")]
    [InlineData("[[\"en-US\"]]", "en-US")]
    public void The_first_locale_is_taken(string json, string name) => Assert.Equal(name, Locale.Find(JsonElement.Parse(json)).Name);

    [Theory]
    [InlineData("\"de\"", "the locale 'de' is not here; ru, ru-RU, en and en-US are")]
    [InlineData("\"RU\"", "the locale 'RU' is not here; ru, ru-RU, en and en-US are")]
    [InlineData("\"en-GB\"", "the locale 'en-GB' is not here;")]
    [InlineData("\"\"", "the locale '' is not here;")]
    [InlineData("5", "a locale is text, for example 'ru-RU'")]
    [InlineData("{}", "a locale is text, for example 'ru-RU'")]
    [InlineData("[true]", "a locale is text, for example 'ru-RU'")]
    public void Another_is_refused(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<LocaleRefusedException>(() => Locale.Find(JsonElement.Parse(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_option_that_is_not_known_is_refused_with_those_that_are() => Assert.Equal(
        "toLocaleString has no option 'curency' here; it has style, currency",
        Assert.Throws<LocaleRefusedException>(() => new LocaleOptions(JsonElement.Parse("""{ "style": "x", "curency": "RUB" }"""), "toLocaleString", "style", "currency")).Message);

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"style\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_is_no_object_of_options_has_none(string json)
    {
        var options = new LocaleOptions(JsonElement.Parse(json), "f", "style", "digits");

        Assert.False(options.Has("style"));
        Assert.Equal((null, null, null), (options.Text("style"), options.Flag("style"), options.Number("digits", 20)));
    }

    [Theory]
    [InlineData("\"percent\"", "percent")]
    [InlineData("\"decimal\"", "decimal")]
    public void A_word_is_one_of_those_that_are_known(string json, string word) => Assert.Equal(word, Read(json).Text("x", "decimal", "percent"));

    [Theory]
    [InlineData("\"Percent\"", "x is one of decimal, percent here; got 'Percent'")]
    [InlineData("\"\"", "x is one of decimal, percent here; got ''")]
    [InlineData("5", "x is one of decimal, percent here; got '5'")]
    [InlineData("null", "x is one of decimal, percent here; got 'null'")]
    public void Another_word_is_refused(string json, string message) => Assert.Equal(message, Assert.Throws<LocaleRefusedException>(() => Read(json).Text("x", "decimal", "percent")).Message);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    public void A_flag_is_true_or_false(string json, bool flag) => Assert.Equal(flag, Read(json).Flag("x"));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("20", 20)]
    public void A_number_goes_from_0_to_the_most(string json, int number) => Assert.Equal(number, Read(json).Number("x", 20));

    [Theory]
    [InlineData("-1")]
    [InlineData("21")]
    [InlineData("1.5")]
    [InlineData("\"5\"")]
    [InlineData("null")]
    [InlineData("9999999999")]
    public void Another_number_is_refused(string json) => Assert.Equal("x is from 0 to 20", Assert.Throws<LocaleRefusedException>(() => Read(json).Number("x", 20)).Message);

    private static LocaleOptions Read(string json) => new(JsonElement.Parse($$"""{ "x": {{json}} }"""), "f", "x");
}
