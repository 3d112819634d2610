using Metabot.Server.Storage.Searching;
using Microsoft.Data.Sqlite;

namespace Metabot.Server.Tests.Storage;

// What is taught to SQLite: texts of any letters, patterns, and numbers that are written as text.
public sealed class SearchFunctionTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SearchFunctionTests()
    {
        _connection.Open();
        SearchFunctions.AddTo(_connection);
    }

    public void Dispose() => _connection.Dispose();

    [Theory]
    [InlineData("Анна", "Анна", true, true)]
    [InlineData("анна", "Анна", false, true)]
    [InlineData("А%", "Анна Ли", true, true)]
    [InlineData("%Ли", "Анна Ли", true, true)]
    [InlineData("%нн%", "Анна Ли", true, true)]
    [InlineData("нн", "Анна", false, false)]
    [InlineData("А__а", "Анна", true, true)]
    [InlineData("А_а", "Анна", false, false)]
    [InlineData("a.c", "abc", false, false)]
    [InlineData("a.c", "A.C", false, true)]
    [InlineData("(%)", "(x)", true, true)]
    [InlineData("a%c", "a\nb\nc", true, true)]
    [InlineData("a_c", "a\nc", true, true)]
    [InlineData("a", "a\n", false, false)]
    [InlineData("", "", true, true)]
    [InlineData("%", "", true, true)]
    [InlineData("_", "", false, false)]
    [InlineData("\\%", "\\x", true, true)]
    public void A_text_is_like_a_pattern(string pattern, string text, bool isLike, bool isLikeInAnyCase)
    {
        Assert.Equal(isLike ? 1L : 0L, Ask("metabot_like($a, $b, 0)", pattern, text));
        Assert.Equal(isLikeInAnyCase ? 1L : 0L, Ask("metabot_like($a, $b, 1)", pattern, text));
    }

    [Theory]
    [InlineData("^А", "Анна", true)]
    [InlineData("^а", "Анна", false)]
    [InlineData("(?i)^а", "Анна", true)]
    [InlineData("нн", "Анна", true)]
    [InlineData("\\d{2,}", "a1b", false)]
    [InlineData("^b", "a\nb", false)]
    public void A_text_has_a_pattern_in_it(string pattern, string text, bool matches) => Assert.Equal(matches ? 1L : 0L, Ask("metabot_regexp($a, $b)", pattern, text));

    [Fact]
    public void What_is_not_there_is_neither_like_a_pattern_nor_unlike_it()
    {
        Assert.Equal(DBNull.Value, Ask("metabot_like($a, NULL, 0)", "%"));
        Assert.Equal(DBNull.Value, Ask("metabot_regexp($a, NULL)", ".*"));
        Assert.Equal(DBNull.Value, Ask("metabot_number(NULL)"));
    }

    public static TheoryData<string, object?> Numbers => new()
    {
        { "18", 18L }, { " 18 ", 18L }, { "-5", -5L }, { "+5", 5L }, { "2.5", 2.5 }, { "1e3", 1000.0 }, { ".5", 0.5 }, { "9223372036854775808", 9223372036854775808.0 },
        { "1e999", null }, { "NaN", null }, { "Infinity", null }, { "18 лет", null }, { "", null }, { "1,5", null }, { "0x10", null }, { "true", null },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_text_may_be_a_number(string text, object? number) => Assert.Equal(number ?? DBNull.Value, Ask("metabot_number($a)", text));

    [Fact]
    public void A_number_is_the_number_that_it_is()
    {
        Assert.Equal(7L, Ask("metabot_number(7)"));
        Assert.Equal(7.5, Ask("metabot_number(7.5)"));
        Assert.Equal(DBNull.Value, Ask("metabot_number(x'37')"));
    }

    private object? Ask(string expression, string? a = null, string? b = null)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT {expression}";
        command.Parameters.AddWithValue("$a", a ?? "");
        command.Parameters.AddWithValue("$b", b ?? "");
        return command.ExecuteScalar();
    }
}
