using System.Text.Json;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.JavaScript.Workers;

namespace Metabot.Server.Tests.JavaScript;

// Small parts of the engine's house: names as scripts give them, which texts are slow, and how many workers a text may end.
public sealed class NameListTests
{
    [Theory]
    [InlineData("\"vip\"", "vip")]
    [InlineData("\"vip, new ,,old\"", "vip|new|old")]
    [InlineData("\"\"", "")]
    [InlineData("\" , \"", "")]
    [InlineData("5", "5")]
    [InlineData("1.50", "1.50")]
    [InlineData("[]", "")]
    [InlineData("""["vip", "new"]""", "vip|new")]
    [InlineData("""["vip, new", 7]""", "vip|new|7")]
    [InlineData("""{ "a": "vip", "b": "new, old" }""", "vip|new|old")]
    [InlineData("{}", "")]
    [InlineData("\"новый клиент\"", "новый клиент")]
    public void Names_are_text_with_commas_an_array_or_the_values_of_an_object(string json, string names) =>
        Assert.Equal(names, string.Join('|', NameList.Read(JsonElement.Parse(json))!));

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[null]")]
    [InlineData("""["vip", true]""")]
    [InlineData("""["vip", ["new"]]""")]
    [InlineData("""{ "a": "vip", "b": {} }""")]
    public void Anything_else_names_nothing(string json) => Assert.Null(NameList.Read(JsonElement.Parse(json)));

    [Fact]
    public void A_text_is_slow_from_when_it_took_long_until_it_did_not()
    {
        var slow = new SlowTexts();
        slow.Add("while (true) { }");

        Assert.True(slow.Contains("while (true) { }"));
        Assert.False(slow.Contains("return true;"));

        slow.Remove("while (true) { }");
        slow.Remove("return true;");
        Assert.False(slow.Contains("while (true) { }"));
    }

    // Texts that a bot makes anew at every call must not fill the memory.
    [Fact]
    public void So_many_slow_texts_are_remembered_and_no_more()
    {
        var slow = new SlowTexts();
        for (var i = 0; i < 10_001; i++)
        {
            slow.Add($"return {i};");
        }

        Assert.True(slow.Contains("return 10000;"));
        Assert.InRange(Enumerable.Range(0, 10_001).Count(i => slow.Contains($"return {i};")), 1, 10_000);
    }

    // Written as the deaths of its workers, of its own and from outside; the last of them is too many.
    [Theory]
    [InlineData("ooo")]
    [InlineData("fooo")]
    [InlineData("offfffffoo")]
    [InlineData("fffffffffff")]
    [InlineData("ffffffffoff")]
    public void A_text_is_given_up_after_three_deaths_of_its_own_or_many_from_outside(string deaths)
    {
        var counted = new WorkerDeaths();

        Assert.All(deaths[..^1], death => Assert.False(counted.AreTooMany(Die(death))));
        Assert.True(counted.AreTooMany(Die(deaths[^1])));
        Assert.Equal(deaths.Length, counted.Count);
    }

    private static WallBrokenException Die(char how) => new("gone", isFromOutside: how == 'f');
}
