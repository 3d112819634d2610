using System.Text;
using System.Text.Json;
using Metabot.Generators.Analysis.Json;

namespace Metabot.Generators.Json;

// Whether a text is one JSON object: System.Text.Json, which has the same question at run time, is the judge of texts with a slip in them.
public class JsonOracleTests
{
    private const string Letters = "{}[]:,\"'\\/uxn0-9.eE+tf\t\n \u0001é";

    public static TheoryData<string> Texts =>
    [
        "{}",
        """{"a":1}""",
        """{"a":[1,-0.5e+3,true,null],"b":{"c":"x"}}""",
        """{"a\"\\\u00e9":"\n\/\b"}""",
        """ { "a" : [ ] , "a" : { } } """,
        """{"a":[[[{}]]],"":""}""",
        """{"n":-10.25E-2,"m":0}""",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_letter_that_is_left_out_makes_the_same_verdict(string text) =>
        Assert.All(Enumerable.Range(0, text.Length), index => AssertSame(text.Remove(index, 1)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_letter_too_many_makes_the_same_verdict(string text) =>
        Assert.All(Enumerable.Range(0, text.Length + 1), index => Assert.All(Letters, letter => AssertSame(text.Insert(index, letter.ToString()))));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_letter_in_the_place_of_another_makes_the_same_verdict(string text) =>
        Assert.All(Enumerable.Range(0, text.Length), index => Assert.All(Letters, letter => AssertSame(text.Remove(index, 1).Insert(index, letter.ToString()))));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Two_letters_that_changed_places_make_the_same_verdict(string text) =>
        Assert.All(Enumerable.Range(0, text.Length - 1), index => AssertSame(text.Remove(index, 2).Insert(index, $"{text[index + 1]}{text[index]}")));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_ends_early_makes_the_same_verdict(string text) => Assert.All(Enumerable.Range(0, text.Length), length => AssertSame(text[..length]));

    [Theory]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void Values_in_each_other_make_the_same_verdict(int depth)
    {
        AssertSame($"{{\"a\":{new string('[', depth)}{new string(']', depth)}}}");
        AssertSame(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth));
    }

    private static void AssertSame(string text) => Assert.True(IsObject(text) == (JsonObjectText.FindFault(text) is null), $"System.Text.Json {(IsObject(text) ? "takes" : "refuses")}: {text}");

    private static bool IsObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
