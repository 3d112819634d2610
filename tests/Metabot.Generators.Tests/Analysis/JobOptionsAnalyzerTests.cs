using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.JobOptionsAnalyzer>;

namespace Metabot.Generators.Analysis;

public class JobOptionsAnalyzerTests
{
    [Theory]
    [InlineData("new JobOptions { RunAt = at }")]
    [InlineData("new JobOptions { RunAfter = delay }")]
    [InlineData("new JobOptions { RunAt = at, RunAfter = null }")]
    [InlineData("new JobOptions { RunAt = default, RunAfter = delay }")]
    [InlineData("new Own { RunAt = at, RunAfter = delay }")]
    [InlineData("new JobOptions { RunAt = maybe, RunAfter = delay }")]
    [InlineData("new JobOptions { RunAt = flag ? at : null, RunAfter = flag ? null : delay }")]
    [InlineData("new JobOptions { RunAt = moment, RunAfter = delay }")]
    public Task One_time_is_fine(string expression) => Verify(expression);

    [Theory]
    [InlineData("new JobOptions { RunAt = at, {|MBOT2003:RunAfter = delay|} }")]
    [InlineData("new JobOptions { {|MBOT2003:RunAfter = TimeSpan.Zero|}, RunAt = at }")]
    [InlineData("(JobRequest)new() { RunAt = at, {|MBOT2003:RunAfter = delay|} }")]
    [InlineData("options with { RunAt = at, {|MBOT2003:RunAfter = delay|} }")]
    [InlineData("new JobOptions { RunAt = maybe ?? at, {|MBOT2003:RunAfter = flag ? delay : null|} }")]
    [InlineData("new JobOptions { RunAt = DateTimeOffset.Now, {|MBOT2003:RunAfter = delay|} }")]
    [InlineData("new Derived { RunAt = at, {|MBOT2003:RunAfter = delay|} }")]
    [InlineData("bot.ScheduleAsync(new JobRequest { RunAt = at, {|MBOT2003:RunAfter = delay|} })")]
    public Task A_delay_beside_a_moment_is_ignored(string expression) => Verify(expression);

    [Theory]
    [InlineData("new JobOptions { IsPeriodic = false }")]
    [InlineData("new JobOptions { IsPeriodic = flag }")]
    [InlineData("new JobOptions { IsPeriodic = true, RepeatEvery = delay }")]
    [InlineData("new JobOptions { IsPeriodic = true, RunAfter = delay }")]
    [InlineData("options with { IsPeriodic = true }")]
    [InlineData("new JobOptions { IsPeriodic = true } with { RepeatEvery = delay }")]
    [InlineData("bot.ScheduleAsync(new Hourly(), new JobOptions { IsPeriodic = true })")]
    public Task A_periodic_job_with_an_interval_is_fine(string expression) => Verify(expression);

    [Theory]
    [InlineData("new JobOptions { {|MBOT2005:IsPeriodic = true|} }")]
    [InlineData("new JobRequest { {|MBOT2005:IsPeriodic = Yes|}, RepeatEvery = null }")]
    [InlineData("bot.ScheduleAsync(new Once(), new JobOptions { {|MBOT2005:IsPeriodic = true|} })")]
    public Task A_periodic_job_without_an_interval_is_reported(string expression) => Verify(expression);

    [Theory]
    [InlineData("var o = new JobOptions { {|MBOT2005:IsPeriodic = true|} }; return bot.ScheduleAsync(new Once(), o);")]
    [InlineData("var o = new JobOptions { IsPeriodic = true }; return bot.ScheduleAsync(new Hourly(), o);")]
    [InlineData("var o = new JobOptions { IsPeriodic = true }; o.RepeatEvery = delay; return o;")]
    [InlineData("JobOptions o = new JobRequest { IsPeriodic = true }; return o with { RepeatEvery = delay };")]
    public Task A_local_may_get_its_interval_later(string body) => Test.VerifyAsync(Program("{ " + body + " }"));

    [Theory]
    [InlineData("var o = new JobOptions { RunAt = at }; {|MBOT2003:o.RunAfter = delay|}; return o;")]
    [InlineData("var o = new JobOptions(); {|MBOT2003:o.RunAfter = delay|}; o.RunAt = at; return o;")]
    [InlineData("var o = new JobOptions { RunAt = at } with { {|MBOT2003:RunAfter = delay|} }; return o;")]
    [InlineData("var o = new JobOptions { RunAt = at }; o.RunAt = null; o.RunAfter = delay; return o;")]
    [InlineData("var o = new JobOptions { RunAt = at }; if (flag) { o.RunAt = null; } o.RunAfter = delay; return o;")]
    [InlineData("options.RunAt = at; options.RunAfter = delay; return options;")]
    public Task A_local_may_get_both_one_after_the_other(string body) => Test.VerifyAsync(Program("{ " + body + " }"));

    [Fact]
    public Task The_message_says_what_to_do() => Test.VerifyAsync(
        "class C { object O = new Metabot.JobOptions { {|#0:IsPeriodic = true|} }; }",
        DiagnosticResult.CompilerWarning("MBOT2005").WithLocation(0)
            .WithMessage("is_periodic without repeat_interval_sec or run_after_sec does not say how often; set RepeatEvery"));

    private static Task Verify(string expression) => Test.VerifyAsync(Program("=> " + expression + ";"));

    private static string Program(string body) =>
        $$"""
        using System;
        using Metabot;
        using Metabot.Json;
        record Derived : JobOptions;
        class Own { public RunAt RunAt; public TimeSpan RunAfter; }
        [BotScript("hourly", RepeatEverySeconds = 3600)]
        class Hourly : IJobContract { public JobContract GetContract() => null; public void WriteParams(JobJsonWriter writer) { } }
        [BotScript("once")]
        class Once : IJobContract { public JobContract GetContract() => null; public void WriteParams(JobJsonWriter writer) { } }
        class C
        {
            const bool Yes = true;
            object M(IBotClient bot, RunAt at, TimeSpan delay, JobOptions options, bool flag, RunAt? maybe, DateTimeOffset? moment) {{body}}
        }
        """;
}
