using Metabot.Server.Manifest;
using Metabot.Tool.Check;

namespace Metabot.Tool.Tests.Check;

// Findings as a workflow of GitHub and as people read them.
public sealed class ReportTests
{
    [Theory]
    [InlineData((int)FindingSeverity.Error, "error")]
    [InlineData((int)FindingSeverity.Warning, "warning")]
    [InlineData((int)FindingSeverity.Note, "notice")]
    public void An_annotation_says_how_bad_it_is(int severity, string command) => Assert.Equal(
        $"::{command} file=a.js,line=2,col=3,title=MBOT3004::it is wrong",
        WriteAnnotation(Findings.Mark("one;\n  «leed»;") with { Severity = (FindingSeverity)severity, RuleId = "MBOT3004" }));

    // What ends a field of an annotation may stand in the name of a file and in the words.
    [Theory]
    [InlineData("js/a,b.js", "file=js/a%2Cb.js,line=1,col=1,title=js/a%2Cb.js::")]
    [InlineData("a:b.js", "file=a%3Ab.js,line=1,col=1,title=a%3Ab.js::")]
    [InlineData("50%.js", "file=50%25.js,line=1,col=1,title=50%25.js::")]
    public void The_name_of_a_file_ends_no_field(string file, string expected) =>
        Assert.Equal($"::error {expected}it is wrong", WriteAnnotation(Findings.Mark("«x»", file)));

    [Theory]
    [InlineData("100% wrong", "100%25 wrong")]
    [InlineData("one\r\ntwo", "one%0D%0Atwo")]
    [InlineData("a: b, c::d", "a: b, c::d")]
    [InlineData("%0A", "%250A")]
    public void Words_are_one_line(string words, string written) =>
        Assert.EndsWith("::" + written, WriteAnnotation(Findings.Mark("«x»") with { Message = words }), StringComparison.Ordinal);

    [Fact]
    public void The_place_in_bot_json_stands_before_the_words() => Assert.Equal(
        "::error file=bot.json,line=1,col=1,title=bot.json::$.scripts.s: it is wrong",
        WriteAnnotation(Findings.Mark("«x»", "bot.json") with { Path = "$.scripts.s" }));

    [Fact]
    public void A_text_has_each_finding_with_its_line_and_counts_them()
    {
        var text = Write(
            Findings.Mark("«leed»;") with { RuleId = "MBOT3004" },
            Findings.Mark("if (a «=» 1);", "b.js") with { Severity = FindingSeverity.Warning, RuleId = "MBOT3003" },
            Findings.Mark("«x»", "c.js") with { Severity = FindingSeverity.Warning });

        Assert.Equal(
            [
                "a.js:1:1: error MBOT3004: it is wrong", "  1 | leed;", "    | ^^^^", "",
                "b.js:1:7: warning MBOT3003: it is wrong", "  1 | if (a = 1);", "    |       ^", "",
                "c.js:1:1: warning: it is wrong", "  1 | x", "    | ^", "",
                "1 error, 2 warnings in 2 bots.",
                "'metabot explain MBOT3004' tells more of a rule.",
            ],
            text);
    }

    [Fact]
    public void Notes_come_last_in_the_count_and_have_no_page_without_a_rule() => Assert.Equal(
        "1 warning, 2 notes in 2 bots.",
        Write(Findings.Mark("«x»") with { Severity = FindingSeverity.Note }, Findings.Mark("«x»") with { Severity = FindingSeverity.Warning }, Findings.Mark("«x»") with { Severity = FindingSeverity.Note })[^1]);

    [Fact]
    public void No_finding_is_told_too() => Assert.Equal(["No mistakes in 2 bots."], Write());

    [Theory]
    [InlineData(0, "0 contracts")]
    [InlineData(1, "1 contract")]
    [InlineData(1234, "1234 contracts")]
    public void A_count_has_its_word(int count, string told) => Assert.Equal(told, TextReport.Count(count, "contract"));

    [Theory]
    [InlineData("a.js", "a.js")]
    [InlineData("js/a.js", "js/a.js")]
    [InlineData("js/../a.js", "a.js")]
    public void A_file_below_here_is_named_from_here(string name, string shown) =>
        Assert.Equal(shown, ShownPath.For(Path.GetFullPath(name)).Replace('\\', '/'));

    [Fact]
    public void A_file_elsewhere_is_named_whole()
    {
        var above = Path.GetFullPath(Path.Combine("..", "a.js"));

        Assert.Equal((false, above), (ShownPath.IsBelow(above), ShownPath.For(above)));
    }

    private static string WriteAnnotation(BotFinding finding)
    {
        using var output = new StringWriter();
        GitHubReport.Write([finding], output);
        return Assert.Single(output.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string[] Write(params BotFinding[] findings)
    {
        using var output = new StringWriter();
        ReportFormats.Write("text", findings, "2 bots", output);
        return output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
