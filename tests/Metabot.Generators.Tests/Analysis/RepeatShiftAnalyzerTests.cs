using Metabot.Rules;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.RepeatShiftAnalyzer>;

namespace Metabot.Generators.Analysis;

public class RepeatShiftAnalyzerTests
{
    [Theory]
    [InlineData("Europe/Berlin", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = {|MBOT2018:System.TimeSpan.FromDays(1)|}")]
    [InlineData("Europe/Berlin", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = {|MBOT2018:System.TimeSpan.FromHours(24)|}")]
    [InlineData("Europe/Berlin", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = {|MBOT2018:System.TimeSpan.FromSeconds(604800)|}")]
    [InlineData("America/New_York", "RepeatEvery = {|MBOT2018:System.TimeSpan.FromDays(1)|}, RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\")")]
    [InlineData("Europe/Moscow", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = System.TimeSpan.FromDays(1)")]
    [InlineData("UTC", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = System.TimeSpan.FromDays(1)")]
    [InlineData("", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = System.TimeSpan.FromDays(1)")]
    [InlineData("Europe/Berlin", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = System.TimeSpan.FromHours(23)")]
    [InlineData("Europe/Berlin", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = System.TimeSpan.FromHours(1)")]
    [InlineData("Europe/Berlin", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = null")]
    [InlineData("Europe/Berlin", "RunAt = Metabot.RunAt.Parse(System.Console.ReadLine()), RepeatEvery = System.TimeSpan.FromDays(1)")]
    [InlineData("Europe/Berlin", "RunAt = Metabot.RunAt.Parse(\"2027-02-30 09:00:00\"), RepeatEvery = System.TimeSpan.FromDays(1)")]
    [InlineData("Europe/Berlin", "RunAt = Metabot.RunAt.Parse(\"9999-12-31 09:00:00\"), RepeatEvery = System.TimeSpan.FromDays(1)")]
    [InlineData("Europe/Berlin", "RunAfter = System.TimeSpan.FromDays(1), RepeatEvery = System.TimeSpan.FromDays(1)")]
    [InlineData("Europe/Berlin", "RepeatEvery = System.TimeSpan.FromDays(1)")]
    public Task A_repeat_of_whole_days_is_told_where_clocks_change(string zone, string properties) => Verify(zone, properties);

    [Theory]
    [InlineData("new() { RunAt = Metabot.RunAt.Parse({|MBOT2018:\"2027-01-21 09:00:00\"|}) }")]
    [InlineData("new() { RunAt = late ? Metabot.RunAt.Parse({|MBOT2018:\"2027-01-21 09:00:00\"|}) : default }")]
    [InlineData("new() { RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), IsPeriodic = false }")]
    [InlineData("new() { RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = System.TimeSpan.FromHours(1) }")]
    [InlineData("new() { RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\") }", "BotScript(\"a\", RepeatEverySeconds = 3600)")]
    [InlineData("new() { RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\") }", "BotScript(\"a\")")]
    [InlineData("new() { LeadId = 7 }")]
    public async Task An_interval_of_the_contracts_attribute_counts(string options, string attribute = "BotScript(\"a\", RepeatEverySeconds = 86400)")
    {
        await VerifySource("Europe/Berlin", Program(attribute, $"bot.ScheduleAsync(new R(), {options});"));
        await VerifySource("Europe/Berlin", Program(attribute, $"JobOptions options = {options}; bot.ScheduleAsync(new R(), options);"));
    }

    private static string Program(string attribute, string statements) => $$"""
        using Metabot;
        using Metabot.Json;
        [{{attribute}}]
        class R : IJobContract { public JobContract GetContract() => null; public void WriteParams(JobJsonWriter writer) { } }
        class C { void M(IBotClient bot, bool late) { {{statements}} } }
        """;

    [Fact]
    public Task The_message_names_the_first_time_that_is_another_one() => Verify(
        "Europe/Berlin",
        "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = {|#0:System.TimeSpan.FromDays(1)|}",
        new DiagnosticResult(Rule.RepeatShifts.Descriptor).WithLocation(0).WithMessage(
            "from '2027-03-28 10:00:00' on the job no longer runs at 09:00:00, because clocks in Europe/Berlin change and repeat_interval_sec counts seconds; "
            + "if the time of day matters, plan each day's job with a run_at of its own"));

    private static Task Verify(string zone, string properties, params DiagnosticResult[] expected) =>
        VerifySource(zone, $"class C\n{{\n    object O = new Metabot.JobOptions {{ {properties} }};\n}}", expected);

    private static Task VerifySource(string zone, string source, params DiagnosticResult[] expected)
    {
        var test = Test.Create();
        test.TestCode = source;
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nmetabot.server_time_zone = {zone}\n"));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
