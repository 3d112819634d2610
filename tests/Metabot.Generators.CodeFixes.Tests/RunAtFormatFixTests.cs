using Test = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Scheduling.RunAtAnalyzer, Metabot.Generators.CodeFixes.RunAtFormatFix>;

namespace Metabot.Generators.CodeFixes;

public class RunAtFormatFixTests
{
    [Theory]
    [InlineData("\"{|MBOT2001:2027-01-21T21:00:00|}\"", "\"2027-01-21 21:00:00\"")]
    [InlineData("\"{|MBOT2001:21.01.2027 21:00|}\"", "\"2027-01-21 21:00:00\"")]
    [InlineData("\"{|MBOT2001:21.01.2027 21:00:05|}\"", "\"2027-01-21 21:00:05\"")]
    [InlineData("\"{|MBOT2001:2027-1-2 3:4|}\"", "\"2027-01-02 03:04:00\"")]
    [InlineData("\"{|MBOT2001: 2027-01-21 21:00:00|}\"", "\"2027-01-21 21:00:00\"")]
    [InlineData("\"{|MBOT2001:2027\\u002D01-21T21:00:00|}\"", "\"2027-01-21 21:00:00\"")]
    [InlineData("@\"{|MBOT2001:2027/1/21 21:00|}\"", "@\"2027-01-21 21:00:00\"")]
    [InlineData("\"\"\"{|MBOT2001:2027-01-21T21:00:00|}\"\"\"", "\"\"\"2027-01-21 21:00:00\"\"\"")]
    [InlineData("$\"{|MBOT2001:2027-01-21T21:00:00|}\"", "$\"2027-01-21 21:00:00\"")]
    [InlineData("/* when */ \"{|MBOT2001:2027-01-21T21:00:00|}\" /* so */", "/* when */ \"2027-01-21 21:00:00\" /* so */")]
    [InlineData("\"\"\"\r\n        {|MBOT2001:2027-01-21T21:00|}\r\n        \"\"\"", "\"\"\"\r\n        2027-01-21 21:00:00\r\n        \"\"\"")]
    [InlineData("flag ? \"{|MBOT2001:2027-01-21T21:00|}\" : \"2027-01-21 21:00:00\"", "flag ? \"2027-01-21 21:00:00\" : \"2027-01-21 21:00:00\"")]
    public Task An_unambiguous_moment_is_rewritten_in_its_literal(string argument, string expected) =>
        Test.VerifyAsync(Program(argument), Program(expected));

    [Theory]
    [InlineData("\"{|MBOT2001:tomorrow|}\"")]
    [InlineData("\"{|MBOT2001:2027-01-21T21:00:00Z|}\"")]
    [InlineData("\"{|MBOT2001:2027-01-21T21:00:00+03:00|}\"")]
    [InlineData("\"{|MBOT2001:01/02/2027 10:00|}\"")]
    [InlineData("{|MBOT2001:\"\"|}")]
    [InlineData("{|MBOT2001:Late|}")]
    [InlineData("\"{|MBOT2001:2027-01-21\" + \"T21:00:00|}\"")]
    [InlineData("\"2027-02-30 10:00:00\"")]
    public Task What_is_ambiguous_or_written_elsewhere_has_no_fix(string argument) => Test.VerifyNoneAsync(Program(argument));

    [Fact]
    public Task All_are_fixed_at_once() => Test.VerifyAllAsync(
        [
            Calls("\"{|MBOT2001:2027-01-21T21:00|}\"", "@\"{|MBOT2001:1.2.2027 3:04|}\"", "C"),
            Calls("\"{|MBOT2001:tomorrow|}\"", "\"{|MBOT2001:2027-01-21T21:00|}\"", "D"),
        ],
        [
            Calls("\"2027-01-21 21:00:00\"", "@\"2027-02-01 03:04:00\"", "C"),
            Calls("\"{|MBOT2001:tomorrow|}\"", "\"2027-01-21 21:00:00\"", "D"),
        ]);

    private static string Calls(string first, string second, string name) =>
        $"using Metabot;\r\nclass {name} {{ RunAt A = RunAt.Parse({first}), B = RunAt.Parse({second}); }}\r\n";

    private static string Program(string argument) =>
        $$"""
        using Metabot;
        class C
        {
            const string Late = "2027-01-21T21:00:00";
            RunAt M(bool flag) => RunAt.Parse({{argument}});
        }
        """;
}
