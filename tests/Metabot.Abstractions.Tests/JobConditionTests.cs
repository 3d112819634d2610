using System.Text.Encodings.Web;
using System.Text.Json;

namespace Metabot.Abstractions.Tests;

/// <summary>JavaScript with holes: whatever is put into a hole stays a value.</summary>
public sealed class JobConditionTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<object?, string> Literals => new()
    {
        { null, "null" },
        { true, "true" },
        { false, "false" },
        { 7, "7" },
        { -7, "(-7)" },
        { long.MinValue, "(-9223372036854775808)" },
        { ulong.MaxValue, "18446744073709551615" },
        { (sbyte)-1, "(-1)" },
        { (byte)255, "255" },
        { (short)-2, "(-2)" },
        { (ushort)3, "3" },
        { 4u, "4" },
        { 1.5, "1.5" },
        { -0.25f, "(-0.25)" },
        { 1e300, "1E+300" },
        { 12.50m, "12.50" },
        { -12.5m, "(-12.5)" },
        { double.NaN, "NaN" },
        { double.PositiveInfinity, "Infinity" },
        { float.NegativeInfinity, "(-Infinity)" },
        { 'x', "\"x\"" },
        { '"', "\"\\u0022\"" },
        { "Анна", "\"Анна\"" },
        { DayOfWeek.Friday, "5" },
        { Signed.Minus, "(-3)" },
        { new DateTime(2027, 1, 21, 21, 0, 0, DateTimeKind.Utc), "\"2027-01-21T21:00:00Z\"" },
        { new DateTimeOffset(2027, 1, 21, 21, 0, 0, TimeSpan.Zero), "\"2027-01-21T21:00:00+00:00\"" },
        { new DateOnly(2027, 1, 21), "\"2027-01-21\"" },
        { new TimeOnly(21, 0, 5), "\"21:00:05\"" },
        { TimeSpan.FromMinutes(90), "\"01:30:00\"" },
        { Guid.Empty, "\"00000000-0000-0000-0000-000000000000\"" },
        { new[] { 1, -2 }, "[1, (-2)]" },
        { new List<string?> { "a", null }, "[\"a\", null]" },
        { Array.Empty<int>(), "[]" },
        { new object[] { new[] { true }, "x" }, "[[true], \"x\"]" },
    };

    public static TheoryData<string> Attacks =>
    [
        "\"; evil(); \"",
        "'; evil(); '",
        "\\\"; evil(); \\",
        "\\",
        "\r\nevil();//",
        "\u2028evil();",
        "\u2029evil();",
        "\u0085evil();",
        "</script><script>evil()</script>",
        "<!--",
        "-->",
        "]]>",
        "`${evil()}`",
        "*/ evil(); /*",
        "/; evil(); /",
        "[[:evil:]]",
        "snippet(\"evil\")",
        "snippet('evil')",
        "\0\b\f\v\t",
        "\uD83D\uDC4B",
    ];

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_hole_becomes_a_literal(object? value, string literal)
    {
        JobCondition condition = $"return x -{value};";

        Assert.Equal($"return x -{literal};", condition.ToString());
    }

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_culture_with_other_separators_changes_nothing(object? value, string literal)
    {
        using var culture = new HostileCulture();

        A_hole_becomes_a_literal(value, literal);
    }

    public static TheoryData<object> Measures =>
    [
        new DateTime(2027, 1, 21, 21, 0, 0, DateTimeKind.Utc),
        new DateTime(2027, 1, 21, 21, 0, 0, DateTimeKind.Unspecified).AddTicks(1234500),
        new DateTimeOffset(2027, 1, 21, 21, 0, 0, TimeSpan.FromMinutes(-90)),
        new DateOnly(2027, 1, 21),
        new TimeOnly(21, 0, 5, 500),
        TimeSpan.FromDays(-1.25),
        Guid.Empty,
        12.50m,
        1e300,
        0.1f,
    ];

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_hole_reads_as_the_same_value_among_the_jobs_parameters(object value)
    {
        JobCondition condition = $"{value}";

        Assert.Equal(JsonSerializer.Serialize(value, Relaxed), condition.ToString());
    }

    // In a string, a template, a regular expression or a comment, and after snippets have been replaced.
    [Theory]
    [MemberData(nameof(Attacks))]
    public void Text_cannot_leave_its_place(string attack)
    {
        JobCondition condition = $"{attack}";

        var literal = condition.ToString();
        using var readBack = JsonDocument.Parse(literal);
        Assert.Equal(attack, readBack.RootElement.GetString());
        Assert.True(
            literal.AsSpan(1, literal.Length - 2).IndexOfAny("\"'`$/<>&[\r\n\u0085\u2028\u2029\0".AsSpan()) < 0,
            $"{literal} has a character that ends something");
    }

    [Fact]
    public void Every_character_reads_back_and_ends_nothing()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (!char.IsSurrogate((char)c))
            {
                Text_cannot_leave_its_place(((char)c).ToString());
            }
        }
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        JobCondition condition = $"{"a\uD800b"}";

        Assert.Equal("a\uFFFDb", JsonDocument.Parse(condition.ToString()).RootElement.GetString());
    }

    [Fact]
    public void Text_from_elsewhere_is_taken_as_it_is()
    {
        JobCondition condition = "if (leadId == 135) return true; // <&'\"";

        Assert.Equal("if (leadId == 135) return true; // <&'\"", condition.ToString());
        JobCondition? none = (string?)null;
        Assert.Null(none);
    }

    [Fact]
    public void Equal_text_makes_equal_conditions()
    {
        JobCondition text = "return leadId == 5;";
        JobCondition hole = $"return leadId == {5};";

        Assert.Equal(text, hole);
        Assert.Equal(text.GetHashCode(), hole.GetHashCode());
        Assert.False(text.Equals(null));
        Assert.False(text.Equals((object)"return leadId == 5;"));
    }

    [Fact]
    public void A_value_without_a_literal_is_refused_by_its_type()
    {
        var error = Assert.Throws<MetabotSerializationException>(() =>
        {
            JobCondition condition = $"return {new Version(1, 2)};";
        });

        Assert.Contains("System.Version", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<object> Named => [new Dictionary<string, int>(), new Dictionary<string, int> { ["a"] = 1 }, new System.Text.Json.Nodes.JsonObject(), new System.Text.Json.Nodes.JsonArray()];

    // Without entries as well as with some: an empty one is no array.
    [Theory]
    [MemberData(nameof(Named))]
    public void Names_with_values_are_refused(object value) => Assert.Throws<MetabotSerializationException>(() =>
    {
        JobCondition condition = $"return {value};";
        return condition;
    });

    [Fact]
    public void A_collection_that_contains_itself_is_refused()
    {
        var endless = new object[1];
        endless[0] = endless;

        Assert.Throws<MetabotSerializationException>(() =>
        {
            JobCondition condition = $"return {endless};";
        });
    }

    private enum Signed
    {
        Minus = -3,
    }
}
