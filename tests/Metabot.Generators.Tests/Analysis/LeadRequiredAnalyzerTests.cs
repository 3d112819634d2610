using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.LeadRequiredAnalyzer>;

namespace Metabot.Generators.Analysis;

public class LeadRequiredAnalyzerTests
{
    [Theory]
    [InlineData("bot.ScheduleAsync(new ForLead(), new JobOptions { LeadId = id })")]
    [InlineData("bot.ScheduleAsync(new ForLead(), options)")]
    [InlineData("bot.ScheduleAsync(new ForLead(), options with { RunAt = null })")]
    [InlineData("bot.ScheduleAsync(new ForNobody())")]
    [InlineData("bot.ScheduleAsync(new JobRequest { ScriptId = 1 })")]
    [InlineData("bot.ScheduleNamedAsync(new JobOptions { LeadId = id })")]
    public Task A_lead_or_no_need_of_one_is_fine(string call) => Verify(call);

    [Theory]
    [InlineData("bot.{|MBOT2012:ScheduleAsync|}(new ForLead())")]
    [InlineData("bot.ScheduleAsync(new ForLead(), {|MBOT2012:null|})")]
    [InlineData("bot.ScheduleAsync(options: {|MBOT2012:new JobOptions { TicketId = 5 }|}, contract: new ForLead())")]
    [InlineData("bot.ScheduleAsync(new ForLead(), {|MBOT2012:new() { LeadId = null }|})")]
    [InlineData("bot.{|MBOT2012:ScheduleNamedAsync|}()")]
    [InlineData("bot.ScheduleNamedAsync({|MBOT2012:new JobOptions()|})")]
    public Task A_missing_lead_is_reported(string call) => Verify(call);

    [Theory]
    [InlineData("bot.{|MBOT2012:ScheduleAsync|}(new ForNobody())")]
    [InlineData("bot.ScheduleAsync({|MBOT2012:new JobRequest { ScriptId = 1 }|})")]
    [InlineData("bot.ScheduleAsync(new ForNobody(), new JobOptions { LeadId = 5 })")]
    public Task A_project_can_demand_leads(string call) => Verify(call, "metabot.require_lead = true");

    [Fact]
    public Task The_message_names_the_wire_field() => Verify("bot.{|#0:ScheduleAsync|}(new ForLead())", "", DiagnosticResult
        .CompilerError("MBOT2012").WithLocation(0).WithMessage("lead_id is missing, and the job needs a lead; set LeadId in its options"));

    private static Task Verify(string call, string option = "", params DiagnosticResult[] expected)
    {
        var test = Test.Create();
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + option + "\n"));
        test.ExpectedDiagnostics.AddRange(expected);
        test.TestCode = $$"""
            using System.Threading.Tasks;
            using Metabot;
            using Metabot.Json;
            [BotScript("a", LeadRequired = true)]
            class ForLead : IJobContract { public JobContract GetContract() => null; public void WriteParams(JobJsonWriter writer) { } }
            [BotScript("b", LeadRequired = false)]
            class ForNobody : IJobContract { public JobContract GetContract() => null; public void WriteParams(JobJsonWriter writer) { } }
            static class ForLeadScheduling
            {
                public static Task<ScheduledJob> ScheduleNamedAsync(this IBotClient bot, JobOptions options = null) => bot.ScheduleAsync(new ForLead(), options);
            }
            class C
            {
                object M(IBotClient bot, JobOptions options, long id) => {{call}};
            }
            """;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
