using System.Text.Json;
using Metabot.Server.Storage.Searching;

namespace Metabot.Server.Tests.Storage;

// where, orderBy, limit and offset in every form in which a script may write them.
public sealed class SearchReaderTests
{
    [Theory]
    [InlineData("""[["name", "Ann"]]""", "name = \"Ann\"")]
    [InlineData("""["name", "Ann"]""", "name = \"Ann\"")]
    [InlineData("""["name", "<>", "Ann"]""", "name <> \"Ann\"")]
    [InlineData("""[["a", 1], ["b", ">=", 2]]""", "a = 1", "b >= 2")]
    [InlineData("""[["a", " NOT IN ", [1, 2]]]""", "a not in [1, 2]")]
    [InlineData("""[["a", "Is Not", null]]""", "a is not null")]
    [InlineData("""[["a", "ILIKE", "%x_"]]""", "a ilike \"%x_\"")]
    [InlineData("[]")]
    public void A_term_may_stand_alone_and_its_operator_in_any_case(string where, params string[] terms) =>
        Assert.Equal(terms, Read(where: where).Terms.Select(term => $"{term.Field} {term.Operator.Name} {term.Value.GetRawText()}"));

    [Theory]
    [InlineData("""[["a", "=", [1]]]""", "'a' = takes one value; got an array")]
    [InlineData("""[["a", "in", 1]]""", "'a' in takes an array; got the number 1")]
    [InlineData("""[["a", "like", null]]""", "'a' like takes text; got null")]
    [InlineData("""[["a", "not regexp", true]]""", "'a' not regexp takes text; got true")]
    [InlineData("""[["a", "not regexp", "(?=x)"]]""", "'(?=x)' is no pattern of not regexp: ")]
    [InlineData("""[[1, 2]]""", "a term of where is [field, value] or [field, operator, value]; got [1, 2]")]
    [InlineData("""[["a", 1, 2]]""", "a term of where is [field, value] or [field, operator, value]; got [\"a\", 1, 2]")]
    [InlineData("""[["a", "=", 1, 2]]""", "a term of where is [field, value] or [field, operator, value]; got [\"a\", \"=\", 1, 2]")]
    [InlineData("""[["a", "==", 1]]""", "'==' is no operator of where; known are =, <, >,")]
    [InlineData("""[["a", "", 1]]""", "'' is no operator of where; known are =, <, >,")]
    public void A_term_that_is_none_is_refused(string where, string why) => AssertRefused(why, () => Read(where: where));

    [Theory]
    [InlineData("\"name\"", "name")]
    [InlineData("""["name"]""", "name")]
    [InlineData("""["name", "desc"]""", "name down")]
    [InlineData("""["name", "ASC"]""", "name")]
    [InlineData("""["name", "id"]""", "name", "id")]
    [InlineData("""[["name", "Desc"], "id", ["x"]]""", "name down", "id", "x")]
    [InlineData("""["asc", "desc"]""", "asc down")]
    [InlineData("[]")]
    public void An_order_is_of_one_field_or_of_several(string orderBy, params string[] orders) =>
        Assert.Equal(orders, Read(orderBy: orderBy).Orders.Select(order => order.Field + (order.IsDescending ? " down" : "")));

    [Theory]
    [InlineData("5", "5")]
    [InlineData("""[["name", "up"]]""", "[\"name\", \"up\"]")]
    [InlineData("""["name", ["id", "desc", 1]]""", "[\"id\", \"desc\", 1]")]
    [InlineData("[null]", "null")]
    public void An_order_that_is_none_is_refused(string orderBy, string got) =>
        AssertRefused($"an item of orderBy is a field, or [field, 'asc'] or [field, 'desc']; got {got}", () => Read(orderBy: orderBy));

    [Theory]
    [InlineData(null, 30)]
    [InlineData(1L, 1)]
    [InlineData(30L, 30)]
    public void A_limit_is_at_most_what_the_server_gives(long? limit, int rows) => Assert.Equal(rows, Read(limit: limit).Limit);

    [Theory]
    [InlineData(0L, null, "limit is from 1 to 30; got 0")]
    [InlineData(31L, null, "limit is from 1 to 30; got 31")]
    [InlineData(long.MinValue, null, "limit is from 1 to 30; got -9223372036854775808")]
    [InlineData(null, -1L, "offset is 0 or more; got -1")]
    [InlineData(null, 2147483648L, "offset is 0 or more; got 2147483648")]
    public void A_limit_or_an_offset_beyond_its_ends_is_refused(long? limit, long? offset, string why) => AssertRefused(why, () => Read(limit: limit, offset: offset));

    [Fact]
    public void An_offset_has_the_greatest_of_all_integers()
    {
        Assert.Equal(int.MaxValue, Read(offset: int.MaxValue).Offset);
        Assert.Equal(0, Read().Offset);
    }

    [Fact]
    public void Fifty_terms_are_the_most_and_a_pattern_has_a_thousand_characters()
    {
        static string Many(int count) => $"[{string.Join(',', Enumerable.Repeat("""["a", 1]""", count))}]";

        Assert.Equal(50, Read(where: Many(50)).Terms.Count);
        AssertRefused("where has at most 50 terms; got 51", () => Read(where: Many(51)));
        Assert.Single(Read(where: $"""["a", "regexp", "{new string('x', 1000)}"]""").Terms);
        AssertRefused("the pattern of regexp is longer than 1000 characters", () => Read(where: $"""["a", "regexp", "{new string('x', 1001)}"]"""));
        AssertRefused("the pattern of not like is longer than 1000 characters", () => Read(where: $"""["a", "not like", "{new string('(', 1001)}"]"""));
    }

    private static Search Read(string? where = null, string? orderBy = null, long? limit = null, long? offset = null) =>
        SearchReader.Read(Parse(where), Parse(orderBy), limit, offset, mostRows: 30);

    private static JsonElement? Parse(string? json) => json is null ? null : JsonElement.Parse(json);

    private static void AssertRefused(string why, Func<object> read) => Assert.StartsWith(why, Assert.Throws<SearchRefusedException>(read).Message, StringComparison.Ordinal);
}
