using Metabot.JavaScript.Repairs;
using Metabot.Tool.Check;

namespace Metabot.Tool.Tests.Check;

// The line of a mistake in a terminal, with what is wrong of it marked, and the line as it would be right.
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("«leed».id;", "1 | leed.id;", "  | ^^^^")]
    [InlineData("one;\n  «leed».id;\nthree;", "2 |   leed.id;", "  |   ^^^^")]
    [InlineData("one;\r\n«leed»;\r\nthree;", "2 | leed;", "  | ^^^^")]
    [InlineData("one;\r«leed»;", "2 | leed;", "  | ^^^^")]
    [InlineData("if (a«»", "1 | if (a", "  |      ^")]
    [InlineData("a\n«»", "2 | ", "  | ^")]
    [InlineData("a = «{\n  b: 1\n}»;", "1 | a = {", "  |     ^")]
    [InlineData("\tleed = «имя»;", "1 |  leed = имя;", "  |         ^^^")]
    [InlineData("a\u001b[31m«b»", "1 | a [31mb", "  |       ^")]
    public void The_marks_stand_below_what_is_wrong(string marked, string line, string marks) =>
        Assert.Equal(["  " + line, "  " + marks], Excerpts.Lines(Findings.Mark(marked)));

    [Fact]
    public void The_number_of_a_line_makes_room_for_itself() =>
        Assert.Equal(["  120 | leed;", "      | ^^^^"], Excerpts.Lines(Findings.Mark(new string('\n', 119) + "«leed»;")));

    [Fact]
    public void A_file_without_text_has_no_line_to_show() => Assert.Empty(Excerpts.Lines(Findings.Mark("«»")));

    // A bot that a tool wrote has all of it in one line.
    [Theory]
    [InlineData(0, 500, 0)]
    [InlineData(60, 500, 0)]
    [InlineData(61, 500, 1)]
    [InlineData(300, 500, 240)]
    [InlineData(496, 500, 380)]
    [InlineData(0, 120, 0)]
    [InlineData(100, 120, 0)]
    public void Of_a_long_line_what_is_around_the_mistake_is_shown(int at, int length, int start)
    {
        var line = new string('.', at) + "leed" + new string('.', length - at - 4);

        var shown = Excerpts.Lines(Findings.Mark(line.Insert(at + 4, "»").Insert(at, "«"))).ToList();

        var (before, after) = (start > 0 ? "…" : "", start + 120 < length ? "…" : "");
        Assert.Equal($"  1 | {before}{line.Substring(start, 120)}{after}", shown[0]);
        Assert.Equal("leed", shown[0].Substring(shown[1].IndexOf('^', StringComparison.Ordinal), shown[1].Count(letter => letter == '^')));
    }

    [Fact]
    public void Marks_end_where_the_window_ends()
    {
        var shown = Excerpts.Lines(Findings.Mark($"{new string('.', 50)}«{new string('x', 400)}»")).ToList();

        Assert.Equal((6 + 120 + 1, 6 + 120), (shown[0].Length, shown[1].Length));
    }

    [Fact]
    public void A_repair_is_shown_as_the_whole_line()
    {
        var finding = Findings.Mark("// a\nif (leadId «=» 1) leed();", edits: [new(16, 1, "=="), new(21, 4, "lead")]);

        Assert.Equal("  2 > if (leadId == 1) lead();", Excerpts.Lines(finding).Last());
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(5, 20)]
    [InlineData(19, 3)]
    public void A_repair_of_another_line_is_not_shown(int start, int length) =>
        Assert.Equal(2, Excerpts.Lines(Findings.Mark("one;\nif (leadId «=» 1);\nthree;", edits: new TextEdit(start, length, ""))).Count());

    [Fact]
    public void What_a_repair_adds_at_the_end_of_a_line_is_shown() =>
        Assert.Equal("  1 > f(a)", Excerpts.Lines(Findings.Mark("f(a«»\n;", edits: new TextEdit(3, 0, ")"))).Last());
}
