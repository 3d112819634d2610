using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.IntervalAnalyzer>;

namespace Metabot.Generators.Analysis;

// How many seconds a TimeSpan has that can be computed while compiling: each form is negative, so that the message tells its length.
public class IntervalSecondsTests
{
    [Theory]
    [InlineData("TimeSpan.FromDays(-1)", "-86400")]
    [InlineData("TimeSpan.FromHours(-2)", "-7200")]
    [InlineData("TimeSpan.FromMinutes(-3)", "-180")]
    [InlineData("TimeSpan.FromSeconds(-4)", "-4")]
    [InlineData("TimeSpan.FromMilliseconds(-5000)", "-5")]
    [InlineData("TimeSpan.FromMicroseconds(-6000000)", "-6")]
    [InlineData("TimeSpan.FromTicks(-70000000)", "-7")]
    [InlineData("TimeSpan.FromHours(-0.25)", "-900")]
    [InlineData("TimeSpan.FromMinutes(value: -1)", "-60")]
    public Task From_a_unit(string interval, string seconds) => VerifyAsync(interval, seconds);

    [Theory]
    [InlineData("new TimeSpan(-10000000)", "-1")]
    [InlineData("new TimeSpan(-1, 2, 3)", "-3477")]
    [InlineData("new TimeSpan(-1, 2, 3, 4)", "-79016")]
    [InlineData("new TimeSpan(-1, 2, 3, 4, 5000)", "-79011")]
    [InlineData("new TimeSpan(seconds: 3, hours: -1, minutes: 2)", "-3477")]
    [InlineData("new(-1, 0, 0)", "-3600")]
    [InlineData("new TimeSpan(0, Ten - 20, 0)", "-600")]
    public Task From_parts(string interval, string seconds) => VerifyAsync(interval, seconds);

    [Theory]
    [InlineData("-TimeSpan.FromSeconds(Ten)", "-10")]
    [InlineData("-(-TimeSpan.FromSeconds(-1))", "-1")]
    [InlineData("-new TimeSpan(0, 0, 5)", "-5")]
    public Task Of_another_one(string interval, string seconds) => VerifyAsync(interval, seconds);

    [Theory]
    [InlineData("TimeSpan.FromSeconds(-seconds)")]
    [InlineData("new TimeSpan(-1, seconds, 0)")]
    [InlineData("TimeSpan.FromSeconds(-1) + TimeSpan.FromSeconds(0)")]
    [InlineData("TimeSpan.FromSeconds(-1) * 2")]
    [InlineData("TimeSpan.FromSeconds(-1).Negate()")]
    [InlineData("TimeSpan.Parse(\"-00:00:01\")")]
    [InlineData("seconds > 0 ? TimeSpan.FromSeconds(seconds) : null")]
    public Task What_only_the_run_knows_is_left_alone(string interval) => Test.VerifyAsync(Program(interval));

    private static Task VerifyAsync(string interval, string seconds) => Test.VerifyAsync(
        Program($"{{|#0:{interval}|}}"),
        DiagnosticResult.CompilerError("MBOT2004").WithLocation(0).WithMessage($"run_after_sec is {seconds}; it must be 0 to 2147483647 seconds"));

    private static string Program(string interval) =>
        $"using System; class C {{ const int Ten = 10; object M(int seconds) => new Metabot.JobOptions {{ RunAfter = {interval} }}; }}";
}
