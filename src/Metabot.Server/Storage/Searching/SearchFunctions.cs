using System.Globalization;
using System.Text.RegularExpressions;
using Metabot.Rules;
using Microsoft.Data.Sqlite;

namespace Metabot.Server.Storage.Searching;

// What SQLite does not have: its LIKE knows the case of English letters only, and it has no regular expressions. Patterns are
// those of strangers, so they run in linear time.
internal static class SearchFunctions
{
    public const string Like = "metabot_like";
    public const string Regexp = "metabot_regexp";

    // The number that a value is, also as text; null where it is none.
    public const string Number = "metabot_number";

    private const int LongestPattern = 1_000;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public static void AddTo(SqliteConnection connection)
    {
        connection.CreateFunction<string, string?, bool, bool?>(Like, (pattern, text, ignoresCase) => IsLike(pattern, text, ignoresCase), isDeterministic: true);
        connection.CreateFunction<string, string?, bool?>(Regexp, IsMatch, isDeterministic: true);
        connection.CreateFunction<object?, object?>(Number, FindNumber, isDeterministic: true);
    }

    /// <exception cref="SearchRefusedException">It is too long, or no regular expression that runs in linear time.</exception>
    public static void Check(SearchOperator @operator, string pattern)
    {
        if (pattern.Length > LongestPattern)
        {
            throw new SearchRefusedException($"the pattern of {@operator.Name} is longer than {LongestPattern} characters");
        }

        try
        {
            _ = @operator.Sql.Contains(Regexp, StringComparison.Ordinal) ? new Regex(pattern, Linear) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new SearchRefusedException($"'{Excerpt.Cut(pattern)}' is no pattern of {@operator.Name}: {exception.Message}");
        }
    }

    // As lead.getFloatAttr reads it.
    private static object? FindNumber(object? value) => value is not string text ? value is long or double ? value : null
        : long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? whole
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : null;

    private static bool? IsMatch(string pattern, string? text) => text is null ? null : Regex.IsMatch(text, pattern, Linear);

    // % is any text, _ any character.
    private static bool? IsLike(string pattern, string? text, bool ignoresCase) => text is null
        ? null
        : Regex.IsMatch(text, Translate(pattern), Linear | RegexOptions.Singleline | (ignoresCase ? RegexOptions.IgnoreCase : RegexOptions.None));

    private static string Translate(string pattern) =>
        $"^{string.Concat(pattern.Select(letter => letter switch
        {
            '%' => ".*",
            '_' => ".",
            _ => Regex.Escape(letter.ToString()),
        }))}\\z";
}
