using Test = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Scheduling.JobOptionsAnalyzer, Metabot.Generators.CodeFixes.RepeatIntervalFix>;

namespace Metabot.Generators.CodeFixes;

public class RepeatIntervalFixTests
{
    [Theory]
    [InlineData("new JobOptions { {|MBOT2005:IsPeriodic = true|} }", "new JobOptions { IsPeriodic = true, RepeatEvery = TimeSpan.FromHours(1) }")]
    [InlineData("new JobOptions { {|MBOT2005:IsPeriodic = true|}, LeadId = 5, }", "new JobOptions { IsPeriodic = true, RepeatEvery = TimeSpan.FromHours(1), LeadId = 5, }")]
    [InlineData("new JobRequest\r\n    {\r\n        LeadId = 5,\r\n        {|MBOT2005:IsPeriodic = true|}, // yes\r\n    }", "new JobRequest\r\n    {\r\n        LeadId = 5,\r\n        IsPeriodic = true,\r\n        RepeatEvery = TimeSpan.FromHours(1), // yes\r\n    }")]
    [InlineData("new JobOptions { RepeatEvery = null, {|MBOT2005:IsPeriodic = true|} }", "new JobOptions { RepeatEvery = TimeSpan.FromHours(1), IsPeriodic = true }")]
    public Task An_interval_is_added(string expression, string expected) =>
        Test.VerifyAsync("using System;\r\n" + Program(expression), "using System;\r\n" + Program(expected));

    [Fact]
    public Task A_type_that_is_not_imported_is_written_in_full() => Test.VerifyAsync(
        Program("new JobOptions { {|MBOT2005:IsPeriodic = true|} }"),
        Program("new JobOptions { IsPeriodic = true, RepeatEvery = System.TimeSpan.FromHours(1) }"));

    [Fact]
    public Task All_are_fixed_at_once() => Test.VerifyAsync(
        Program("new[] { new JobOptions { {|MBOT2005:IsPeriodic = true|} }, new JobOptions { {|MBOT2005:IsPeriodic = true|} } }"),
        Program("new[] { new JobOptions { IsPeriodic = true, RepeatEvery = System.TimeSpan.FromHours(1) }, new JobOptions { IsPeriodic = true, RepeatEvery = System.TimeSpan.FromHours(1) } }"));

    private static string Program(string expression) => "using Metabot;\r\nclass C\r\n{\r\n    object M() => " + expression + ";\r\n}\r\n";
}
