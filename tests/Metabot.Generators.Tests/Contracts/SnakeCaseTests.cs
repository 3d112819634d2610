using System.Text.Json;
using Metabot.Generators.Contracts;
using Metabot.Generators.Tests.RandomContracts;
using Metabot.Rules;

namespace Metabot.Generators.Tests.Contracts;

// Wire names are those of System.Text.Json, which is the judge: letters of every category, spaces and signs among them.
public class SnakeCaseTests
{
    // Upper and lower case, digits, spaces of two kinds, letters without case, a title-case one, half a pair and signs.
    private const string Letters = "aбzABЖ09 \u00a0_-.中ǅ\ud800ß";

    [Theory]
    [InlineData("", "")]
    [InlineData("A", "a")]
    [InlineData("OrderId", "order_id")]
    [InlineData("HTTPStatus", "http_status")]
    [InlineData("IOError2XX", "io_error2_xx")]
    [InlineData("Already_snake", "already_snake")]
    [InlineData("Два Слова", "два_слова")]
    [InlineData("  a  B ", "a_b")]
    public void A_name_is_written_as_everybody_would(string name, string expected)
    {
        Assert.Equal(expected, SnakeCase.Convert(name));
        Assert.Equal(expected, JsonNamingPolicy.SnakeCaseLower.ConvertName(name));
    }

    [Fact]
    public void Every_name_of_three_letters_is_the_judges() => Assert.All(
        from first in Letters
        from second in Letters
        from third in Letters
        select string.Concat(first, second, third),
        name => Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), SnakeCase.Convert(name)));

    [Fact]
    public void Longer_names_are_the_judges_too()
    {
        var random = new SeededRandom();
        for (var i = 0; i < 2_000; i++)
        {
            var name = new string([.. Enumerable.Range(0, 4 + random.Next(20)).Select(_ => Letters[random.Next(Letters.Length)])]);

            Assert.True(JsonNamingPolicy.SnakeCaseLower.ConvertName(name) == SnakeCase.Convert(name), $"'{name}', METABOT_SEED={random.Seed}");
        }
    }
}
