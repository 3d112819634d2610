using Metabot.Tool.Live;
using Spectre.Console;

namespace Metabot.Tool.Tests.Live;

// What the live commands write into addresses and onto the screen.
public sealed class QueryPartTests
{
    [Fact]
    public void What_is_left_out_is_not_in_the_query() =>
        Assert.Equal("?limit=20&lead_id=5", new QueryPart("limit", 20).Add("search", null).Add("lead_id", 5L).ToString());

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("a&b=c", "a%26b%3Dc")]
    [InlineData("a#b?c", "a%23b%3Fc")]
    [InlineData("100%", "100%25")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("Анна", "%D0%90%D0%BD%D0%BD%D0%B0")]
    [InlineData("", "")]
    public void What_people_search_for_stays_one_value(string search, string written) =>
        Assert.Equal($"?limit=1&search={written}", new QueryPart("limit", 1).Add("search", search).ToString());

    [Theory]
    [InlineData(null, "")]
    [InlineData("Анна", "Анна")]
    [InlineData("a\nb\tc", "a b c")]
    [InlineData("\u001b[2Jgone", " [2Jgone")]
    [InlineData("bell\u0007\u009b31m", "bell  31m")]
    [InlineData("[red]x[/]", "[red]x[/]")]
    public void What_people_wrote_moves_no_cursor(string? text, string shown) => Assert.Equal(shown, Screen.Clean(text));

    // A table is drawn for a file as wide as it is: no line is broken.
    [Fact]
    public void A_table_in_a_file_has_a_line_for_each_row()
    {
        using var output = new StringWriter();
        var table = Screen.CreateTable("job", "why");
        table.AddRow("1", new string('x', 150));

        Screen.Open(output).Write(table);

        Assert.Single(output.ToString().Split('\n'), line => line.Contains(new string('x', 150), StringComparison.Ordinal));
        Assert.DoesNotContain('\e', output.ToString());
    }

    [Theory]
    [InlineData(BotJobStatus.Scheduled)]
    [InlineData(BotJobStatus.Failed)]
    [InlineData(BotJobStatus.Unknown)]
    public void A_status_is_written_in_small_letters(BotJobStatus status)
    {
        using var output = new StringWriter();

        Screen.Open(output).Write(Screen.WriteStatus(status));

        Assert.Equal(status.ToString().ToLowerInvariant(), output.ToString().Trim());
    }
}
