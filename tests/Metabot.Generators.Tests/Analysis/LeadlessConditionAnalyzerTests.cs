using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Conditions.LeadlessConditionAnalyzer>;

namespace Metabot.Generators.Analysis;

public class LeadlessConditionAnalyzerTests
{
    private const string Declarations = """
        using System.Threading.Tasks;
        using Metabot;
        using Metabot.Json;
        [BotScript("a")] class Plain : IJobContract { public JobContract GetContract() => null; public void WriteParams(JobJsonWriter writer) { } }
        [BotTrigger("b", Condition = "return lead.isTagExist('vip');")] class Declared : IJobContract { public JobContract GetContract() => null; public void WriteParams(JobJsonWriter writer) { } }
        [BotScript("c", LeadRequired = true)] class ForLead : IJobContract { public JobContract GetContract() => null; public void WriteParams(JobJsonWriter writer) { } }
        [BotBroadcast("d", Condition = "return lead.isTagExist('vip');")] class ForEveryLead : IJobContract { public JobContract GetContract() => null; public void WriteParams(JobJsonWriter writer) { } }
        static class DeclaredScheduling
        {
            public static Task<ScheduledJob> ScheduleDeclaredAsync(this IBotClient bot, JobOptions options = null) => bot.ScheduleAsync(new Declared(), options);
        }

        """;

    [Theory]
    [InlineData("""bot.ScheduleAsync(new Plain(), new JobOptions { Condition = "return {|MBOT3013:lead|}.isTagExist('vip');" });""")]
    [InlineData("""bot.ScheduleAsync(new Plain(), new() { LeadId = null, Condition = $"return {|MBOT3013:lead|}.getAttr('a') == {id};" });""")]
    [InlineData("""bot.ScheduleAsync(new Plain(), new JobOptions { TicketId = 7, Condition = flag ? "return {|MBOT3013:lead|}.isTagExist('vip');" : "return leadId == 1;" });""")]
    [InlineData("""bot.ScheduleAsync(new JobRequest { ScriptId = 1, Condition = "return {|MBOT3013:lead|}.isTagExist('vip');" });""")]
    [InlineData("""bot.ScheduleAsync(new JobRequest { TriggerCode = code, BroadcastCode = null, Condition = "return {|MBOT3013:lead|}.isTagExist('vip');" });""")]
    [InlineData("""bot.{|MBOT3013:ScheduleAsync|}(new Declared());""")]
    [InlineData("""bot.{|MBOT3013:ScheduleAsync|}(new Declared(), null);""")]
    [InlineData("""bot.{|MBOT3013:ScheduleAsync|}(new Declared(), new JobOptions { Condition = null });""")]
    [InlineData("""bot.{|MBOT3013:ScheduleDeclaredAsync|}();""")]
    [InlineData("""var o = new JobOptions(); o.Condition = "return {|MBOT3013:lead|}.isTagExist('vip');"; bot.ScheduleAsync(new Plain(), o);""")]
    [InlineData("""var o = new JobOptions { Condition = "return {|MBOT3013:lead|}.isTagExist('vip');" }; bot.ScheduleAsync(new Plain(), o); bot.ScheduleAsync(new Plain(), o);""")]
    [InlineData("""JobCondition c = "return lead.isTagExist('vip');"; bot.ScheduleAsync(new Plain(), new JobOptions { Condition = {|MBOT3013:c|} });""")]
    [InlineData("""bot.ScheduleAsync(new Plain(), new JobOptions { Condition = {|MBOT3013:Shared|} });""")]
    public Task What_needs_a_lead_and_has_none_is_reported(string statement) => Verify(statement);

    [Theory]
    [InlineData("""bot.ScheduleAsync(new Plain(), new JobOptions { LeadId = id, Condition = "return lead.isTagExist('vip');" });""")]
    [InlineData("""bot.ScheduleAsync(new Plain(), new JobOptions { LeadId = perhaps, Condition = "return lead.isTagExist('vip');" });""")]
    [InlineData("""bot.ScheduleAsync(new Plain(), new JobOptions { Condition = "return leadId == 135;" });""")]
    [InlineData("""bot.ScheduleAsync(new Plain(), new JobOptions { Condition = "return lead && lead.isTagExist('vip');" });""")]
    [InlineData("""bot.ScheduleAsync(new Plain(), new JobOptions { Condition = code });""")]
    [InlineData("""bot.ScheduleAsync(new Plain(), given);""")]
    [InlineData("""bot.ScheduleAsync(new Plain(), given with { Condition = "return lead.isTagExist('vip');" });""")]
    [InlineData("""bot.ScheduleAsync(new Declared(), given);""")]
    [InlineData("""bot.ScheduleAsync(new Declared(), new JobOptions { LeadId = id });""")]
    [InlineData("""bot.ScheduleAsync(new Declared(), new JobOptions { Condition = "" });""")]
    [InlineData("""bot.ScheduleAsync(new ForEveryLead());""")]
    [InlineData("""bot.ScheduleAsync(new JobRequest { BroadcastId = 1, Condition = "return lead.isTagExist('vip');" });""")]
    [InlineData("""bot.ScheduleAsync(new ForLead(), new JobOptions { Condition = "return lead.isTagExist('vip');" });""")]
    [InlineData("""var o = new JobOptions { Condition = "return lead.isTagExist('vip');" }; o.LeadId = id; bot.ScheduleAsync(new Plain(), o);""")]
    [InlineData("""var o = new JobOptions { Condition = "return lead.isTagExist('vip');" }; if (flag) { o.LeadId = id; } bot.ScheduleAsync(new Plain(), o);""")]
    [InlineData("""var o = new JobOptions { Condition = "return lead.isTagExist('vip');" }; Fill(o); bot.ScheduleAsync(new Plain(), o);""")]
    [InlineData("""var o = new JobOptions { Condition = "return lead.isTagExist('vip');" }; o = given; bot.ScheduleAsync(new Plain(), o);""")]
    [InlineData("""var r = new JobRequest { Condition = "return lead.isTagExist('vip');" }; r.BroadcastCode = code; bot.ScheduleAsync(r);""")]
    [InlineData("""object o = new JobOptions { Condition = "return lead.isTagExist('vip');" };""")]
    [InlineData("""ScheduleForLeadAsync(new Plain(), new JobOptions { Condition = "return lead.isTagExist('vip');" });""")]
    public Task What_has_a_lead_or_may_get_one_is_fine(string statement) => Verify(statement);

    [Fact]
    public Task What_a_generic_method_schedules_may_be_a_broadcast() => Test.VerifyAsync(
        Declarations + """class C { Task M<T>(IBotClient bot, T job) where T : IJobContract => bot.ScheduleAsync(job, new JobOptions { Condition = "return lead.isTagExist('vip');" }); }""");

    [Fact]
    public Task Where_the_project_demands_leads_MBOT2012_has_said_it() => Verify("""bot.ScheduleAsync(new Declared());""", "metabot.require_lead = true");

    [Fact]
    public Task The_message_says_whose_condition_and_what_to_do() => Verify("bot.{|#0:ScheduleAsync|}(new Declared());", "", DiagnosticResult
        .CompilerWarning("MBOT3013").WithLocation(0)
        .WithMessage("the condition of Declared reads from 'lead', which is null in a job without a lead, so the bot refuses the job; set LeadId in its options"));

    private static Task Verify(string statement, string option = "", params DiagnosticResult[] expected)
    {
        var test = Test.Create();
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + option + "\n"));
        test.ExpectedDiagnostics.AddRange(expected);
        test.TestCode = Declarations + $$"""
            class C
            {
                static readonly JobCondition Shared = "return lead.isTagExist('vip');";
                void M(IBotClient bot, JobOptions given, long id, long? perhaps, string code, bool flag)
                {
                    {{statement}}
                }
                void Fill(JobOptions o) => o.LeadId = 5;
                Task<ScheduledJob> ScheduleForLeadAsync(Plain job, JobOptions o) => null;
            }
            """;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
