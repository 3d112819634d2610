using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Analysis.AnalyzerTest<Metabot.Analysis.Scheduling.LocalTimeAnalyzer>;

namespace Metabot.Analysis;

public class LocalTimeAnalyzerTests
{
    [Theory]
    [InlineData("RunAt.Parse(text)")]
    [InlineData("RunAt.Parse(time.ToString(\"yyyy-MM-dd HH:mm:ss\"))")]
    [InlineData("RunAt.Parse(DateTimeOffset.Now.ToString(\"yyyy-MM-dd HH:mm:ss\"))")]
    [InlineData("RunAt.Parse($\"{time:yyyy-MM-dd HH:mm:ss}\")")]
    [InlineData("RunAt.Parse(DateTime.Now.Year.ToString())")]
    [InlineData("RunAt.FromDateTimeOffset(DateTime.Now)")]
    [InlineData("RunAt.Parse(time.Add(DateTime.Now - time).ToString())")]
    public Task Another_moment_is_fine(string expression) => Verify(expression);

    [Theory]
    [InlineData("RunAt.Parse({|MBOT2009:DateTime.Now|}.ToString(\"yyyy-MM-dd HH:mm:ss\"))")]
    [InlineData("RunAt.Parse({|MBOT2009:System.DateTime.UtcNow|}.AddHours(1).ToString())")]
    [InlineData("RunAt.Parse({|MBOT2009:DateTime.Today|}.AddDays(1).Date.ToString(\"yyyy-MM-dd 09:00:00\"))")]
    [InlineData("RunAt.Parse(({|MBOT2009:DateTime.Now|} + TimeSpan.FromHours(1)).ToString(text))")]
    [InlineData("RunAt.Parse($\"{{|MBOT2009:DateTime.Now|}:yyyy-MM-dd HH:mm:ss}\")")]
    [InlineData("RunAt.Parse($\"{{|MBOT2009:DateTime.Today|}:yyyy-MM-dd} 09:00:00\")")]
    public Task The_clock_of_this_machine_is_reported(string expression) => Verify(expression);

    [Fact]
    public Task The_message_names_the_clock() => Test.VerifyAsync(
        "class C { object M() => Metabot.RunAt.Parse({|#0:System.DateTime.Today|}.ToString()); }",
        DiagnosticResult.CompilerWarning("MBOT2009").WithLocation(0)
            .WithMessage("run_at from DateTime.Today is read in the server's time zone, whatever this machine's is; give a DateTimeOffset"));

    private static Task Verify(string expression) => Test.VerifyAsync(
        $$"""
        using System;
        using Metabot;
        class C
        {
            object M(string text, DateTime time) => {{expression}};
        }
        """);
}
