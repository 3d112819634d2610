using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.ScheduleCallAnalyzer>;

namespace Metabot.Generators.Analysis;

public class ScheduleCallAnalyzerTests
{
    [Theory]
    [InlineData("async Task M() => await bot.ScheduleAsync(request);")]
    [InlineData("async Task M() { await bot.ScheduleAsync(request).ConfigureAwait(false); }")]
    [InlineData("Task M() => bot.ScheduleAsync(request);")]
    [InlineData("void M() { _ = bot.ScheduleAsync(request); }")]
    [InlineData("void M() { var task = bot.ScheduleAsync(request); }")]
    [InlineData("void M() { bot.ScheduleAsync(request).Wait(); }")]
    [InlineData("void M() { Func<Task> later = () => bot.ScheduleAsync(request); }")]
    [InlineData("void M() { Task.Delay(1); }")]
    public Task A_task_that_is_used_is_fine(string member) => Verify(member);

    [Theory]
    [InlineData("void M() { bot.{|MBOT2010:ScheduleAsync|}(request); }")]
    [InlineData("void M() => bot.{|MBOT2010:ScheduleAsync|}(request);")]
    [InlineData("void M() { bot.{|MBOT2010:ScheduleAsync|}(request).ConfigureAwait(false); }")]
    [InlineData("void M() { bot?.{|MBOT2010:ScheduleAsync|}(request); }")]
    [InlineData("void M() { Action later = () => bot.{|MBOT2010:ScheduleAsync|}(request); }")]
    [InlineData("void M() { bot.{|MBOT2010:CallAsync|}((IEndpointContract<int>)null); }")]
    [InlineData("void M() { {|MBOT2010:ScheduleAllAsync|}(); } Task<ScheduledJob> ScheduleAllAsync() => bot.ScheduleAsync(request);")]
    public Task A_task_that_is_dropped_is_reported(string member) => Verify(member);

    [Theory]
    [InlineData("Task M(CancellationToken stop) => bot.ScheduleAsync(request, stop);")]
    [InlineData("Task M(CancellationToken stop) => bot.ScheduleAsync(request, CancellationToken.None);")]
    [InlineData("Task M(CancellationToken stop) => bot.ScheduleAsync(request, default);")]
    [InlineData("Task M(CancellationTokenSource stop) => bot.ScheduleAsync(request);")]
    [InlineData("Task M() { var task = bot.ScheduleAsync(request); CancellationToken late = default; return task; }")]
    public Task A_call_without_a_token_at_hand_is_fine(string member) => Verify(member);

    [Theory]
    [InlineData("Task M(CancellationToken stop) => bot.{|MBOT2011:ScheduleAsync|}(request);")]
    [InlineData("Task M(CancellationToken stop) => bot.{|MBOT2011:CallAsync|}((IEndpointContract<int>)null);")]
    [InlineData("Task M(CancellationTokenSource stop) { var token = stop.Token; return bot.{|MBOT2011:ScheduleAsync|}(request); }")]
    [InlineData("Task M(CancellationToken stop) { return Inner(); Task Inner() => bot.{|MBOT2011:ScheduleAsync|}(request); }")]
    [InlineData("void M() { Func<CancellationToken, Task> later = stop => bot.{|MBOT2011:ScheduleAsync|}(request); }")]
    public Task A_token_at_hand_is_pointed_out(string member) => Verify(member);

    [Theory]
    [InlineData("Task M(CancellationToken stop) { return Inner(bot, request); static Task Inner(IBotClient bot, JobRequest request) => bot.ScheduleAsync(request); }")]
    [InlineData("object M(CancellationToken stop) => (Func<IBotClient, JobRequest, Task>)(static (bot, request) => bot.ScheduleAsync(request));")]
    [InlineData("object M(in CancellationToken stop) => (Func<Task>)(() => bot.ScheduleAsync(request));")]
    [InlineData("class Job(CancellationToken stop) { static Task M(IBotClient bot, JobRequest request) => bot.ScheduleAsync(request); CancellationToken Stop => stop; }")]
    public Task A_token_that_cannot_be_used_there_is_not_at_hand(string member) => Verify(member);

    [Theory]
    [InlineData("static class Later { public static Task M(IBotClient bot, JobRequest request) => bot.ScheduleAsync(request); }")]
    [InlineData("partial class Program { Task M(IBotClient bot, JobRequest request) => bot.ScheduleAsync(request); }")]
    public Task A_token_of_the_top_level_statements_is_at_hand_only_there(string type)
    {
        var test = Test.Create();
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestCode = $$"""
            using System.Threading;
            using System.Threading.Tasks;
            using Metabot;
            IBotClient bot = null;
            CancellationToken stop = default;
            await bot.{|MBOT2011:ScheduleAsync|}(new JobRequest { ScriptId = 17 });
            {{type}}
            """;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_messages_name_the_call_and_the_token() => Verify(
        "void M(CancellationToken stop) { bot.{|#0:ScheduleAsync|}(request); }",
        DiagnosticResult.CompilerWarning("MBOT2010").WithLocation(0)
            .WithMessage("the task of ScheduleAsync is dropped, so nobody learns what became of it; await it"),
        new DiagnosticResult("MBOT2011", DiagnosticSeverity.Info).WithLocation(0).WithMessage("ScheduleAsync can be cancelled by 'stop'; pass it"));

    private static Task Verify(string member, params DiagnosticResult[] expected) => Test.VerifyAsync(
        $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Metabot;
        class C(IBotClient bot, JobRequest request)
        {
            {{member}}
        }
        """,
        expected);
}
