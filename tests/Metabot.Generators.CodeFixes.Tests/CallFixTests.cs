using TestAwait = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Scheduling.ScheduleCallAnalyzer, Metabot.Generators.CodeFixes.AwaitFix>;
using TestToken = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Scheduling.ScheduleCallAnalyzer, Metabot.Generators.CodeFixes.CancellationTokenFix>;

namespace Metabot.Generators.CodeFixes;

public class CallFixTests
{
    [Theory]
    [InlineData("async Task M() { bot.{|MBOT2010:ScheduleAsync|}(request); }", "async Task M() { await bot.ScheduleAsync(request); }")]
    [InlineData("async Task M()\r\n    {\r\n        // now\r\n        bot.{|MBOT2010:ScheduleAsync|}(request).ConfigureAwait(false);\r\n    }", "async Task M()\r\n    {\r\n        // now\r\n        await bot.ScheduleAsync(request).ConfigureAwait(false);\r\n    }")]
    [InlineData("object M() => (Func<Task>)(async () => { bot.{|MBOT2010:ScheduleAsync|}(request); });", "object M() => (Func<Task>)(async () => { await bot.ScheduleAsync(request); });")]
    public Task The_call_is_awaited(string member, string expected) => TestAwait.VerifyAsync(Program(member), Program(expected));

    [Theory]
    [InlineData("void M() { bot.{|MBOT2010:ScheduleAsync|}(request); }")]
    [InlineData("async Task M() { lock (bot) { bot.{|MBOT2010:ScheduleAsync|}(request); } await Task.Yield(); }")]
    [InlineData("async Task M() { void Inner() { bot.{|MBOT2010:ScheduleAsync|}(request); } Inner(); await Task.Yield(); }")]
    [InlineData("async Task M() { new List<int>().ForEach(each => bot.{|MBOT2010:ScheduleAsync|}(request)); await Task.Yield(); }")]
    [InlineData("async Task M() { Action later = () => bot.{|MBOT2010:ScheduleAsync|}(request); await Task.Yield(); }")]
    [InlineData("async Task M() { bot?.{|MBOT2010:ScheduleAsync|}(request); await Task.Yield(); }")]
    public Task Where_nothing_can_be_awaited_there_is_no_fix(string member) => TestAwait.VerifyNoneAsync(Program(member));

    [Theory]
    [InlineData("Task M(CancellationToken stop) => bot.{|MBOT2011:ScheduleAsync|}(request);", "Task M(CancellationToken stop) => bot.ScheduleAsync(request, cancellationToken: stop);")]
    [InlineData("Task M(CancellationToken @event) => bot.{|MBOT2011:ScheduleAsync|}(request);", "Task M(CancellationToken @event) => bot.ScheduleAsync(request, cancellationToken: @event);")]
    [InlineData("Task M(CancellationToken stop) => bot.{|MBOT2011:ScheduleAsync|}(\r\n        request);", "Task M(CancellationToken stop) => bot.ScheduleAsync(\r\n        request, cancellationToken: stop);")]
    [InlineData("Task M(CancellationToken stop) => {|MBOT2011:ScheduleAllAsync|}(); Task<ScheduledJob> ScheduleAllAsync(CancellationToken token = default) => null;", "Task M(CancellationToken stop) => ScheduleAllAsync(token: stop); Task<ScheduledJob> ScheduleAllAsync(CancellationToken token = default) => null;")]
    [InlineData("Task M(CancellationToken stop) => bot.{|MBOT2011:ScheduleAsync|}(request /* a job */);", "Task M(CancellationToken stop) => bot.ScheduleAsync(request /* a job */, cancellationToken: stop);")]
    [InlineData("Task M(CancellationToken stop) => bot.{|MBOT2011:ScheduleAsync|}(\r\n        request // a job\r\n        );", "Task M(CancellationToken stop) => bot.ScheduleAsync(\r\n        request, // a job\r\n        cancellationToken: stop\r\n        );")]
    [InlineData("Task M(CancellationToken stop) => bot.{|MBOT2011:ScheduleAsync|}(request /* a */ // job\r\n        // and nothing else\r\n        );", "Task M(CancellationToken stop) => bot.ScheduleAsync(request, /* a */ // job\r\n    cancellationToken: stop\r\n        // and nothing else\r\n        );")]
    public Task The_token_is_passed(string member, string expected) => TestToken.VerifyAsync(Program(member), Program(expected));

    [Fact]
    public Task All_are_fixed_at_once() => TestToken.VerifyAsync(
        Program("Task M(CancellationToken stop) => Task.WhenAll(bot.{|MBOT2011:ScheduleAsync|}(request), bot.{|MBOT2011:ScheduleAsync|}(request));"),
        Program("Task M(CancellationToken stop) => Task.WhenAll(bot.ScheduleAsync(request, cancellationToken: stop), bot.ScheduleAsync(request, cancellationToken: stop));"));

    private static string Program(string member) =>
        "using System;\r\nusing System.Collections.Generic;\r\nusing System.Threading;\r\nusing System.Threading.Tasks;\r\nusing Metabot;\r\nclass C(IBotClient bot, JobRequest request)\r\n{\r\n    " + member + "\r\n}\r\n";
}
