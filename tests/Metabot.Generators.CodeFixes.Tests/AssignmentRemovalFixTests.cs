using Test = Metabot.Generators.CodeFixes.FixTest<
    Metabot.Generators.Analysis.Scheduling.JobRequestAnalyzer, Metabot.Generators.CodeFixes.AssignmentRemovalFix>;

namespace Metabot.Generators.CodeFixes;

public class AssignmentRemovalFixTests
{
    [Theory]
    [InlineData("new JobRequest { ScriptId = 1, {|MBOT2006:ScriptCode = \"a\"|} }", "ScriptId", "new JobRequest { ScriptCode = \"a\" }")]
    [InlineData("new JobRequest { ScriptId = 1, {|MBOT2006:ScriptCode = \"a\"|} }", "ScriptCode", "new JobRequest { ScriptId = 1 }")]
    [InlineData("new JobRequest { ScriptId = 1, {|MBOT2006:ScriptCode = \"a\"|}, }", "ScriptCode", "new JobRequest { ScriptId = 1, }")]
    [InlineData("new JobRequest() { ScriptId = 1, LeadId = 5, {|MBOT2006:TriggerId = 2|}, TicketId = 6 }", "TriggerId", "new JobRequest() { ScriptId = 1, LeadId = 5, TicketId = 6 }")]
    [InlineData("r with { ScriptId = 1, {|MBOT2006:TriggerId = 2|} }", "ScriptId", "r with { TriggerId = 2 }")]
    public Task One_line(string expression, string property, string expected) => Verify(expression, property, expected);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Many_lines(string newLine)
    {
        const string Source = """
            new JobRequest
                {
                    // by id
                    ScriptId = 1, // one
                    LeadId = 5,
                    {|MBOT2006:ScriptCode = "a"|} // last
                }
            """;
        const string WithoutId = """
            new JobRequest
                {
                    // by id
                    LeadId = 5,
                    ScriptCode = "a" // last
                }
            """;
        const string WithoutCode = """
            new JobRequest
                {
                    // by id
                    ScriptId = 1, // one
                    LeadId = 5
                }
            """;
        await Verify(Source.ReplaceLineEndings(newLine), "ScriptId", WithoutId.ReplaceLineEndings(newLine));
        await Verify(Source.ReplaceLineEndings(newLine), "ScriptCode", WithoutCode.ReplaceLineEndings(newLine));
    }

    [Fact]
    public Task A_comment_before_the_last_one_stays() => Verify(
        "new JobRequest { ScriptId = 1, // one\r\n        {|MBOT2006:ScriptCode = \"a\"|} }",
        "ScriptCode",
        "new JobRequest { ScriptId = 1 // one\r\n        }");

    [Theory]
    [InlineData("TriggerId", "var q = new JobRequest { ScriptId = 1 };\r\n        // then\r\n    ")]
    [InlineData("ScriptId", "var q = new JobRequest { };\r\n        // then\r\n        q.TriggerId = 2;\r\n    ")]
    public Task A_statement_goes_as_a_whole(string property, string expected) => Test.VerifyAsync(
        Body("var q = new JobRequest { ScriptId = 1 };\r\n        // then\r\n        {|MBOT2006:q.TriggerId = 2|};\r\n    "), Body(expected), "MBOT2006." + property);

    [Fact]
    public Task All_are_fixed_at_once() => Verify(
        "new[] { new JobRequest { ScriptId = 1, {|MBOT2006:ScriptCode = \"a\"|} }, new JobRequest { ScriptCode = \"b\", {|MBOT2006:ScriptId = 2|} } }",
        "ScriptId",
        "new[] { new JobRequest { ScriptCode = \"a\" }, new JobRequest { ScriptCode = \"b\" } }");

    private static Task Verify(string expression, string property, string expected) =>
        Test.VerifyAsync(Program(expression), Program(expected), "MBOT2006." + property);

    private static string Body(string statements) => "using Metabot;\r\nclass C\r\n{\r\n    void M()\r\n    {\r\n        " + statements + "}\r\n}\r\n";

    private static string Program(string expression) =>
        "using Metabot;\r\nclass C\r\n{\r\n    object M(JobRequest r) => (" + expression + ").ToString();\r\n}\r\n";
}
