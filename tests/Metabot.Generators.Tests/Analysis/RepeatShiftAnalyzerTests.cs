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

    [Fact]
    public Task The_message_names_the_first_time_that_is_another_one() => Verify(
        "Europe/Berlin",
        "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = {|#0:System.TimeSpan.FromDays(1)|}",
        new DiagnosticResult(Rule.RepeatShifts.Descriptor).WithLocation(0).WithMessage(
            "from '2027-03-28 10:00:00' on the job no longer runs at 09:00:00, because clocks in Europe/Berlin change and repeat_interval_sec counts seconds; "
            + "if the time of day matters, plan each day's job with a run_at of its own"));

    private static Task Verify(string zone, string properties, params DiagnosticResult[] expected)
    {
        var test = Test.Create();
        test.TestCode = $"class C\n{{\n    object O = new Metabot.JobOptions {{ {properties} }};\n}}";
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nmetabot.server_time_zone = {zone}\n"));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
