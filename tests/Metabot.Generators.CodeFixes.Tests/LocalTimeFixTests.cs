using Test = Metabot.Generators.CodeFixes.FixTest<Metabot.Analysis.Scheduling.LocalTimeAnalyzer, Metabot.Generators.CodeFixes.LocalTimeFix>;

namespace Metabot.Generators.CodeFixes;

public class LocalTimeFixTests
{
    private const string Format = "\"yyyy-MM-dd HH:mm:ss\"";

    [Theory]
    [InlineData("RunAt.Parse({|MBOT2009:DateTime.Now|}.ToString(" + Format + "))", "RunAt.FromDateTimeOffset(DateTimeOffset.Now)")]
    [InlineData("RunAt.Parse({|MBOT2009:System.DateTime.UtcNow|}.AddHours(1).AddDays(2).ToString(" + Format + "))", "RunAt.FromDateTimeOffset(DateTimeOffset.UtcNow.AddHours(1).AddDays(2))")]
    [InlineData("Metabot.RunAt.Parse($\"{{|MBOT2009:DateTime.Now|}.AddHours(1):yyyy-MM-dd HH:mm:ss}\")", "Metabot.RunAt.FromDateTimeOffset(DateTimeOffset.Now.AddHours(1))")]
    [InlineData("RunAt.Parse(({|MBOT2009:DateTime.Now|} + delay).ToString(" + Format + ", null))", "RunAt.FromDateTimeOffset(DateTimeOffset.Now + delay)")]
    [InlineData("RunAt.Parse({|MBOT2009:DateTime.Today|}.AddHours(9).ToString(" + Format + "))", "RunAt.FromDateTimeOffset(new DateTimeOffset(DateTime.Today.AddHours(9)))")]
    public Task The_moment_keeps_its_offset(string expression, string expected) => Test.VerifyAsync(Program(expression), Program(expected));

    [Theory]
    [InlineData("RunAt.Parse({|MBOT2009:DateTime.Now|}.ToString(\"yyyy-MM-dd 09:00:00\"))")]
    [InlineData("RunAt.Parse($\"{{|MBOT2009:DateTime.Today|}:yyyy-MM-dd} 09:00:00\")")]
    [InlineData("RunAt.Parse({|MBOT2009:DateTime.Now|}.ToString())")]
    public Task A_text_that_is_not_the_moment_has_no_fix(string expression) => Test.VerifyNoneAsync(Program(expression));

    [Fact]
    public Task All_are_fixed_at_once() => Test.VerifyAsync(
        Program("new[] { RunAt.Parse({|MBOT2009:DateTime.Now|}.ToString(" + Format + ")), RunAt.Parse({|MBOT2009:DateTime.Now|}.ToString(" + Format + ")) }"),
        Program("new[] { RunAt.FromDateTimeOffset(DateTimeOffset.Now), RunAt.FromDateTimeOffset(DateTimeOffset.Now) }"));

    private static string Program(string expression) =>
        "using System;\r\nusing Metabot;\r\nclass C\r\n{\r\n    object M(TimeSpan delay) => " + expression + ";\r\n}\r\n";
}
