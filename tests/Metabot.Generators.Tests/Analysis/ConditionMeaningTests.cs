using Metabot.Generators.Analysis.Conditions;
using Metabot.Rules;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Conditions.ConditionAnalyzer>;

namespace Metabot.Generators.Analysis;

// What the JavaScript means, reported where it stands in C#. What is found at all is tested without C#.
public class ConditionMeaningTests
{
    [Theory]
    [InlineData("""JobCondition c = "{|MBOT3002:leadId == 135|}";""")]
    [InlineData("""JobCondition c = "if (leadId {|MBOT3003:=|} 135) return true;";""")]
    [InlineData("""JobCondition c = $"if (leadId {|MBOT3003:=|} {id}) return true;";""")]
    [InlineData("""var c = new JobOptions { Condition = "return {|MBOT3004:leadID|} == 135;" };""")]
    [InlineData("""var c = new JobOptions() with { Condition = $"return {|MBOT3004:leadID|} == {id};" };""")]
    [InlineData("""JobCondition[] c = ["return \"\u00e9\" == lead.{|MBOT3007:getAttribute|}('x');"];""")]
    [InlineData("""Checked("{|MBOT3006:return true;|}");""")]
    [InlineData("""JobCondition c = @"return ""a"" == {|MBOT3004:leadid|};";""")]
    [InlineData("""JobCondition c = $"return {flag};";""")]
    [InlineData("""JobCondition c = $"if ({flag}) return '{id}' == ''; return '{flag}' == '';";""")]
    [InlineData("""JobCondition c = $"return lead.getAttr('city') == '{|MBOT3011:{name}|}';";""")]
    [InlineData("""JobCondition c = @$"return lead.getAttr('city') == ""{|MBOT3011:{name}|}"";";""")]
    [InlineData("""JobCondition c = $"return lead.getAttr('lead-{|MBOT3011:{name}|}') == '{id} {|MBOT3011:{day}|}';";""")]
    [InlineData("""JobCondition c = "return [[:x:]] == unknown;";""")]
    [InlineData("""string c = "unknown";""")]
    [InlineData("""JobCondition c = "return crm.vip && tools;";""")]
    public Task A_condition(string statement)
    {
        var test = Test.Create();
        test.TestCode = $$"""
            using Metabot;
            class Program
            {
                void Checked([JobCondition] string code) { }
                void M(int id, bool flag, string name, System.DateOnly day)
                {
                    {{statement}}
                }
            }
            """;
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nmetabot.known_globals = crm, tools\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("""[BotTrigger("a", Condition = "return request.{|MBOT3005:orderId|} > 1;")] partial record P(int OrderId);""")]
    [InlineData("""[BotTrigger("a", Condition = "const { order_id, {|MBOT3005:name|}: n } = request; return order_id > n;")] partial record P(int OrderId);""")]
    [InlineData("""[BotTrigger("a", Condition = "return {|MBOT3010:request.order_id === '7'|};")] partial record P(int OrderId);""")]
    [InlineData("""[BotTrigger("a", Condition = "return {|MBOT3010:7 !== request.name|} && {|MBOT3010:request.ok === 1|};")] partial record P(string Name, bool? Ok);""")]
    [InlineData("""[BotTrigger("a", Condition = "return request.order_id === 7 && request.name == 5 && request.toString() && {|MBOT3010:request.list[0] === 'x'|};")] partial record P(int OrderId, string Name, int[] List);""")]
    [InlineData("""[BotTrigger("a", Condition = "const request = { x: 1 }; return request.x;")] partial record P(int OrderId);""")]
    [InlineData("""[BotTrigger("a", Condition = "return request.id > 1 && request.{|MBOT3005:order_id|};")] partial record P([property: System.Text.Json.Serialization.JsonPropertyName("id")] int OrderId);""")]
    [InlineData("""class P { [JobCondition] string c = "return request.anything;"; }""")]
    [InlineData("""[BotTrigger("a", Condition = "return request.to.{|MBOT3005:cty|} == request.to?.{|MBOT3005:streets|} && request.{|MBOT3005:form|}.x;")] partial record P(Address To); record Address(string City, int[] Streets_);""")]
    [InlineData("""[BotTrigger("a", Condition = "return {|MBOT3010:request.to.zip === '7'|} && request.to.city === 'x';")] partial record P(Address? To); record struct Address(string City, int Zip);""")]
    [InlineData("""[BotTrigger("a", Condition = "const { to: { city, {|MBOT3005:land|}: l } } = request; return city == l;")] partial record P(Address To); record Address(string City);""")]
    [InlineData("""[BotTrigger("a", Condition = "return request.next.next.next.{|MBOT3005:nxt|};")] partial record P(P Next, int Id);""")]
    [InlineData("""[BotTrigger("a", Condition = "return request.any.x && request.map.x && request.list.length && request.text.length > 1;")] partial record P(object Any, System.Collections.Generic.Dictionary<string, int> Map, P[] List, string Text);""")]
    public Task The_contract_of_an_attribute(string declaration) => Test.VerifyAsync("using Metabot;\n" + declaration);

    [Theory]
    [InlineData("""Schedule(new P(1), new JobOptions { Condition = "return request.{|MBOT3005:orderId|} > 1;" });""")]
    [InlineData("""Schedule(new P(1), new JobOptions { Condition = $"return {|MBOT3010:request.order_id === '7'|} || request.order_id === {id};" });""")]
    [InlineData("""Schedule(null, new JobOptions { Condition = "return request.anything;" });""")]
    [InlineData("""var o = new JobOptions { Condition = "return request.anything;" };""")]
    [InlineData("""var o = new JobOptions { Condition = "return request.{|MBOT3005:orderId|} > 1;" }; Log(o); Schedule(new P(1), o);""")]
    [InlineData("""var o = new JobOptions(); o.Condition = "return request.{|MBOT3005:orderId|} > 1;"; Schedule(new P(1), o);""")]
    [InlineData("""JobCondition c = "return request.{|MBOT3005:orderId|} > 1;"; var o = new JobOptions { Condition = c }; Schedule(new P(1), o with { LeadId = id });""")]
    [InlineData("""var o = new JobOptions { Condition = "return request.order_id && request.name;" }; Schedule(new P(1), o); Schedule(new Q("a"), o);""")]
    [InlineData("""var o = new JobOptions { Condition = "return request.anything;" }; o.Condition = o.Condition; Log(o);""")]
    [InlineData("""this.SchedulePAsync(1, new JobOptions { Condition = "return request.{|MBOT3005:orderId|} > 1;" });""")]
    [InlineData("""var o = new JobOptions { Condition = "return request.{|MBOT3005:orderId|} > 1;" }; this.SchedulePAsync(1, o);""")]
    [InlineData("""this.ScheduleOrder_PaidAsync(1, new JobOptions { Condition = "return request.{|MBOT3005:orderId|} > 1;" });""")]
    public Task The_contract_of_a_call(string statement) => Test.VerifyAsync(
        $$"""
        using Metabot;
        [BotTrigger("a")] record P(int OrderId);
        [BotTrigger("b")] record Q(string Name);
        static class PScheduling { public static void SchedulePAsync(this C c, int orderId, JobOptions options) { } }
        class Shop { [BotTrigger("c")] public record Order_Paid(int OrderId); }
        static class Shop_Order_PaidScheduling { public static void ScheduleOrder_PaidAsync(this C c, int orderId, JobOptions options) { } }
        class C
        {
            void Log(JobOptions options) { }
            void Schedule(object contract, JobOptions options) { }
            void M(int id) { {{statement}} }
        }
        """);

    [Fact]
    public Task A_message_about_a_hole_names_it() => Test.VerifyOnlyAsync(
        ["MBOT3011"],
        "class C { Metabot.JobCondition M(string city) => $\"return lead.city == '{|#0:{city.Trim()}|}';\"; }",
        new DiagnosticResult(Rule.HoleInQuotes.Descriptor).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("the hole {city.Trim()} of the condition stands inside a text: '{…}' becomes '\"…\"', because a hole brings its own quotes; remove the quotes around it"));

    [Fact]
    public Task The_dialect_of_the_project()
    {
        var test = Test.Create();
        test.TestCode = "class C { Metabot.JobCondition c = \"return {|MBOT3012:request?.name|} ==\\u0020{|MBOT3012:`a`|};\", d = \"return request.name == leadId;\"; }";
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nmetabot.dialect = es5\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_message_says_what_would_be_right() => Test.VerifyOnlyAsync(
        ["MBOT3005"],
        "using Metabot;\n[BotTrigger(\"a\", Condition = \"return request.{|#0:orderId|};\")] record P(int OrderId);",
        new DiagnosticResult(Rule.UnknownRequestField.Descriptor).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("unknown parameter in the condition: the contract has no parameter with the wire name 'orderId'; did you mean 'order_id'?"));
}
