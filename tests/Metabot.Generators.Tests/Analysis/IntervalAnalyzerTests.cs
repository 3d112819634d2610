using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.IntervalAnalyzer>;

namespace Metabot.Generators.Analysis;

public class IntervalAnalyzerTests
{
    [Theory]
    [InlineData("RunAfter = TimeSpan.Zero")]
    [InlineData("RunAfter = default(TimeSpan)")]
    [InlineData("RunAfter = default")]
    [InlineData("RunAfter = null")]
    [InlineData("RunAfter = delay")]
    [InlineData("RunAfter = -delay")]
    [InlineData("RunAfter = Own.MinValue")]
    [InlineData("RunAfter = Own.FromMinutes(-5)")]
    [InlineData("RunAfter = TimeSpan.FromSeconds(seconds)")]
    [InlineData("RunAfter = TimeSpan.FromSeconds(2147483647)")]
    [InlineData("RunAfter = new TimeSpan(0, 5, 0)")]
    [InlineData("RunAfter = -TimeSpan.FromSeconds(-5)")]
    [InlineData("RunAfter = TimeSpan.FromMilliseconds(1)")]
    [InlineData("RepeatEvery = TimeSpan.FromSeconds(1)")]
    [InlineData("RepeatEvery = new TimeSpan(1, -1, 0)")]
    [InlineData("RepeatEvery = TimeSpan.FromDays(double.MaxValue)")]
    public Task What_the_wire_can_carry_is_fine(string assignment) => Verify(assignment);

    [Theory]
    [InlineData("RunAfter = {|MBOT2004:TimeSpan.FromSeconds(-1)|}")]
    [InlineData("RunAfter = {|MBOT2004:-TimeSpan.FromMinutes(Five)|}")]
    [InlineData("RunAfter = {|MBOT2004:TimeSpan.FromSeconds(2147483648)|}")]
    [InlineData("RunAfter = {|MBOT2004:TimeSpan.FromDays(24856)|}")]
    [InlineData("RunAfter = {|MBOT2004:TimeSpan.MaxValue|}")]
    [InlineData("RunAfter = {|MBOT2004:TimeSpan.MinValue|}")]
    [InlineData("RunAfter = {|MBOT2004:Timeout.InfiniteTimeSpan|}")]
    [InlineData("RunAfter = {|MBOT2004:new TimeSpan(-1)|}")]
    [InlineData("RunAfter = {|MBOT2004:new(0, 0, -1)|}")]
    [InlineData("RunAfter = {|MBOT2004:new TimeSpan(seconds: 0, minutes: -1, hours: 0)|}")]
    [InlineData("RepeatEvery = {|MBOT2004:TimeSpan.Zero|}")]
    [InlineData("RepeatEvery = {|MBOT2004:default(TimeSpan)|}")]
    [InlineData("RepeatEvery = {|MBOT2004:TimeSpan.FromMilliseconds(999.5)|}")]
    [InlineData("RepeatEvery = {|MBOT2004:TimeSpan.FromHours(-1)|}")]
    public Task What_it_cannot_is_reported(string assignment) => Verify(assignment);

    [Theory]
    [InlineData("RunAfterSeconds = 0")]
    [InlineData("RepeatEverySeconds = 0")]
    [InlineData("RepeatEverySeconds = 2147483647")]
    [InlineData("RunAfterSeconds = {|MBOT2004:-1|}")]
    [InlineData("RepeatEverySeconds = {|MBOT2004:C.Five - 6|}")]
    public Task Attributes_are_looked_at(string argument) =>
        Test.VerifyAsync($"using Metabot; [BotScript(\"a\", {argument})] record R; class C {{ public const int Five = 5; }}");

    [Fact]
    public Task An_assignment_after_the_creation_is_looked_at() => Test.VerifyAsync(
        "using System; class C { void M(Metabot.JobOptions options) => options.RepeatEvery = {|MBOT2004:TimeSpan.Zero|}; }");

    [Theory]
    [InlineData("RunAfter = {|#0:TimeSpan.FromMinutes(-1.5)|}", "run_after_sec is -90; it must be 0 to 2147483647 seconds")]
    [InlineData("RepeatEvery = {|#0:TimeSpan.Zero|}", "repeat_interval_sec is 0; it must be 1 to 2147483647 seconds")]
    public Task The_message_names_the_wire_field(string assignment, string message) => Verify(
        assignment, DiagnosticResult.CompilerError("MBOT2004").WithLocation(0).WithMessage(message));

    private static Task Verify(string assignment, params DiagnosticResult[] expected) => Test.VerifyAsync(
        $$"""
        using System;
        using System.Threading;
        using Metabot;
        class C
        {
            const double Five = 5;
            object A(TimeSpan delay, int seconds) => new JobOptions { {{assignment}} };
            object B(TimeSpan delay, int seconds) => new Own { {{assignment.Replace("{|MBOT2004:", "", StringComparison.Ordinal).Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)}} };
        }
        class Own
        {
            public TimeSpan? RunAfter, RepeatEvery;
            public static readonly TimeSpan MinValue = TimeSpan.FromMinutes(1);
            public static TimeSpan FromMinutes(int minutes) => TimeSpan.FromMinutes(Math.Abs(minutes));
        }
        """,
        expected);
}
