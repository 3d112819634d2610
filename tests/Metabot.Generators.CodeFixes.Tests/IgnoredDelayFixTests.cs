using Test = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Scheduling.JobOptionsAnalyzer, Metabot.Generators.CodeFixes.AssignmentRemovalFix>;

namespace Metabot.Generators.CodeFixes;

public class IgnoredDelayFixTests
{
    [Theory]
    [InlineData("new JobOptions { RunAt = at, {|MBOT2003:RunAfter = delay|} }", "new JobOptions { RunAt = at }")]
    [InlineData("new JobRequest { {|MBOT2003:RunAfter = delay|}, RunAt = at }", "new JobRequest { RunAt = at }")]
    [InlineData("options with { RunAt = at, {|MBOT2003:RunAfter = delay|}, LeadId = 5 }", "options with { RunAt = at, LeadId = 5 }")]
    [InlineData("new JobOptions\r\n    {\r\n        RunAt = at,\r\n        {|MBOT2003:RunAfter = delay|},\r\n    }", "new JobOptions\r\n    {\r\n        RunAt = at,\r\n    }")]
    public Task The_delay_is_removed(string expression, string expected) => Test.VerifyAsync(Program(expression), Program(expected), "MBOT2003.RunAfter");

    [Fact]
    public Task All_are_fixed_at_once() => Test.VerifyAsync(
        Program("new[] { new JobOptions { RunAt = at, {|MBOT2003:RunAfter = delay|} }, new JobOptions { {|MBOT2003:RunAfter = delay|}, RunAt = at } }"),
        Program("new[] { new JobOptions { RunAt = at }, new JobOptions { RunAt = at } }"));

    private static string Program(string expression) =>
        "using Metabot;\r\nclass C\r\n{\r\n    object M(RunAt at, System.TimeSpan delay, JobOptions options) => " + expression + ";\r\n}\r\n";
}
