using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.LocalTimeAnalyzer>;

namespace Metabot.Generators.Analysis;

public class LocalTimeAnalyzerTests
{
    [Theory]
    [InlineData("RunAt.Parse(text)")]
    [InlineData("RunAt.Parse(time.ToString(\"yyyy-MM-dd HH:mm:ss\"))")]
    [InlineData("RunAt.Parse(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(3)).ToString(\"yyyy-MM-dd HH:mm:ss\"))")]
    [InlineData("RunAt.Parse(TimeZoneInfo.ConvertTime(DateTime.Now, TimeZoneInfo.Utc).ToString(\"yyyy-MM-dd HH:mm:ss\"))")]
    [InlineData("RunAt.Parse(DateTime.Now > time ? text : time.ToString())")]
    [InlineData("RunAt.Parse(Circle.ToString())")]
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

    [Theory]
    [InlineData("RunAt.Parse({|MBOT2009:DateTimeOffset.Now|}.AddHours(1).ToString(\"yyyy-MM-dd HH:mm:ss\"))")]
    [InlineData("RunAt.Parse({|MBOT2009:DateTimeOffset.UtcNow|}.LocalDateTime.ToString())")]
    [InlineData("RunAt.Parse({|MBOT2009:zone.GetLocalNow()|}.ToString(\"yyyy-MM-dd HH:mm:ss\"))")]
    [InlineData("RunAt.Parse({|MBOT2009:DateTime.Today|}.ToString(\"yyyy-MM-dd\") + \" 09:00:00\")")]
    [InlineData("RunAt.Parse(string.Format(\"{0:yyyy-MM-dd HH:mm:ss}\", {|MBOT2009:DateTime.Now|}))")]
    [InlineData("RunAt.Parse(\"\" + {|MBOT2009:DateTime.Now|})")]
    [InlineData("RunAt.Parse({|MBOT2009:Started|}.AddHours(1).ToString())")]
    [InlineData("RunAt.Parse(text ?? {|MBOT2009:DateTime.Now|}.ToString())")]
    public Task The_clock_is_found_in_all_that_makes_a_text(string expression) => Verify(expression);

    [Theory]
    [InlineData("var now = DateTime.Now; return RunAt.Parse({|MBOT2009:now|}.AddHours(1).ToString(\"yyyy-MM-dd HH:mm:ss\"));")]
    [InlineData("var at = DateTime.Now.AddHours(1); return RunAt.Parse($\"{{|MBOT2009:at|}:yyyy-MM-dd HH:mm:ss}\");")]
    [InlineData("var at = DateTime.Now.ToString(\"yyyy-MM-dd HH:mm:ss\"); return RunAt.Parse({|MBOT2009:at|});")]
    [InlineData("var now = DateTime.Now; now = time; return RunAt.Parse(now.ToString());")]
    public Task The_clock_may_be_put_into_a_local(string statements) => Test.VerifyAsync(Program("object M(string text, DateTime time) { " + statements + " }"));

    [Fact]
    public Task The_message_names_the_clock() => Test.VerifyAsync(
        "class C { object M() => Metabot.RunAt.Parse({|#0:System.DateTime.Today|}.ToString()); }",
        DiagnosticResult.CompilerWarning("MBOT2009").WithLocation(0)
            .WithMessage("run_at from DateTime.Today is read in the server's time zone, whatever this machine's is; give RunAt a DateTimeOffset, not a text"));

    private static Task Verify(string expression) => Test.VerifyAsync(Program("object M(string text, DateTime time, TimeProvider zone) => " + expression + ";"));

    private static string Program(string member) =>
        $$"""
        using System;
        using Metabot;
        class C
        {
            static readonly DateTime Started = DateTime.Now;
            static DateTime Circle => Circle.AddDays(1);
            {{member}}
        }
        """;
}
