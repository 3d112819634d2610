using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Conditions.ConditionAnalyzer>;

namespace Metabot.Generators.Analysis;

// Where conditions are looked for.
public class ConditionAnalyzerTests
{
    private static readonly string[] Syntax = ["MBOT3001", "MBOT3009"];

    [Theory]
    [InlineData("""JobCondition c = "if (leadId == 135) return true;";""")]
    [InlineData("""JobCondition c = "";""")]
    [InlineData("""JobCondition c = " \t\r\n ";""")]
    [InlineData("""JobCondition? c = null;""")]
    [InlineData("""JobCondition c = text;""")]
    [InlineData("""JobCondition c = "return [[:paid:]];";""")]
    [InlineData("""JobCondition c = "return snippet('paid') && leadId;";""")]
    [InlineData("""string c = "if (leadId = ";""")]
    [InlineData("""object c = "if (leadId = ";""")]
    [InlineData("""System.Console.WriteLine("if (leadId = ");""")]
    public Task Good_conditions_and_other_strings_are_left_alone(string statement) => Verify(statement);

    [Theory]
    [InlineData("""JobCondition c = "return {|MBOT3001:)|};";""")]
    [InlineData("""var c = (JobCondition)"return {|MBOT3001:)|};";""")]
    [InlineData("""var o = new JobOptions { Condition = "return {|MBOT3001:)|};" };""")]
    [InlineData("""JobOptions o = new() { Condition = "return {|MBOT3001:)|};" };""")]
    [InlineData("""var o = new JobRequest { Condition = "return {|MBOT3001:)|};" };""")]
    [InlineData("""var o = new JobOptions() with { Condition = "return {|MBOT3001:)|};" };""")]
    [InlineData("""var o = new JobOptions { Condition = flag ? "return {|MBOT3001:)|};" : null };""")]
    [InlineData("""var o = new JobOptions { Condition = text ?? "return {|MBOT3001:)|};" };""")]
    [InlineData("""JobCondition c = text switch { "a" => "return {|MBOT3001:)|};", _ => "return true;" };""")]
    [InlineData("""JobCondition[] c = { "return {|MBOT3001:)|};", "return true;" };""")]
    [InlineData("""JobCondition[] c = ["return true;", "return {|MBOT3001:)|};"];""")]
    [InlineData("""System.Collections.Generic.List<JobCondition> c = ["return {|MBOT3001:)|};", $"return {|MBOT3001:)|};"];""")]
    [InlineData("""Checked("return {|MBOT3001:)|};");""")]
    [InlineData("""Checked(code: "return {|MBOT3001:)|};");""")]
    [InlineData("""Many("return true;", "return {|MBOT3001:)|};");""")]
    [InlineData("""Many(new[] { "return {|MBOT3001:)|};" });""")]
    [InlineData("""Many(["return {|MBOT3001:)|};"]);""")]
    [InlineData("""Typed("return {|MBOT3001:)|};");""")]
    [InlineData("""Field = "return {|MBOT3001:)|};";""")]
    [InlineData("""Property = "return {|MBOT3001:)|};";""")]
    [InlineData("""Property ??= "return {|MBOT3001:)|};";""")]
    [InlineData("""var p = new Program { Property = "return {|MBOT3001:)|};", Field = "return {|MBOT3001:)|};" };""")]
    [InlineData("""void Inner([JobCondition] string p = "return {|MBOT3001:)|};") { } Inner();""")]
    [InlineData("""var f = ([JobCondition] string p = "return {|MBOT3001:)|};") => p;""")]
    [InlineData("""JobCondition Local() => "return {|MBOT3001:)|};";""")]
    [InlineData("""System.Func<JobCondition> f = () => "return {|MBOT3001:)|};";""")]
    public Task Every_way_into_a_condition_is_checked(string statement) => Verify(statement);

    [Theory]
    [InlineData("""[BotScript("a", Condition = "return {|MBOT3001:)|};")] record R;""")]
    [InlineData("""[BotTrigger(5, Condition = "return " + "{|MBOT3001:)|};")] record R;""")]
    [InlineData("""[BotBroadcast("a", Condition = {|MBOT3001:C.Good + C.Bad|})] record R;""")]
    [InlineData("""class D { [JobCondition] string P { get; } = "return {|MBOT3001:)|};"; }""")]
    [InlineData("""class D { [JobCondition] string P = "return {|MBOT3001:)|};", Q = "return {|MBOT3001:)|};"; }""")]
    [InlineData("""class D { void M([JobCondition] string p = "return {|MBOT3001:)|};") { M(); M(); } }""")]
    [InlineData("""record D([JobCondition] string P = "return {|MBOT3001:)|};");""")]
    [InlineData("""interface D { void M([JobCondition] string p = "return {|MBOT3001:)|};"); }""")]
    [InlineData("""class D { [JobCondition] const string P = {|MBOT3001:C.Bad|}; }""")]
    [InlineData("""class D { void M([JobCondition] string p) => p = "return {|MBOT3001:)|};"; }""")]
    [InlineData("""class A : System.Attribute { public A([JobCondition] string code) { } } [A("return {|MBOT3001:)|};")] class D;""")]
    public Task Attributes_and_declarations_are_checked(string declaration) => Test.VerifyOnlyAsync(Syntax,
        $$"""
        using Metabot;
        static class C
        {
            public const string Good = "return true;", Bad = "return );";
        }
        {{declaration}}
        """);

    [Theory]
    [InlineData("""JobCondition c = {|MBOT3009:$"return [[:x:]] {text} [[:y:]];"|};""")]
    [InlineData("""JobCondition c = {|MBOT3009:"return [[:x:]] [[:y:]];"|};""")]
    public Task What_cannot_be_judged_is_hidden_but_said(string statement) => Verify(statement);

    [Fact]
    public Task Hostile_literals_do_not_stop_the_compiler() => Verify(
        $$"""
        JobCondition a = {|MBOT3009:"{{new string('{', 60_000)}}"|}, b = {|MBOT3009:"return '{{new string('x', 10_000_000)}}';"|};
        """);

    [Fact]
    public Task Code_that_does_not_compile_is_survived() => Verify(
        """
        JobCondition a = $"return {{|CS0103:nothing|}} {|MBOT3001:)|}", b = {|MBOT3001:"return {|CS1009:\q|} )"|}, c = {|CS1525:;|}
        """);

    [Fact]
    public Task A_hole_takes_no_alignment_and_no_format() => Verify(
        """
        JobCondition a = $"return leadId == {|CS0619:{7:N0}|};", b = $"return leadId == {|CS0619:{7,3}|} {|MBOT3001:)|}";
        """);

    [Fact]
    public Task A_project_without_the_package_is_not_looked_at()
    {
        var test = Test.CreateOnly(Syntax);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(TestProject.WithoutPackage);
        test.TestCode = "class JobConditionAttribute : System.Attribute { } class C { [JobCondition] string P = \"return )\"; }";
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("$\"return lead.get{|#0:{name}|}('x');\"", "Unexpected string at the hole {name}, which is written as a literal, never as code; an operator or a comma is missing after 'get'")]
    [InlineData("$\"return leadId {|#0:{Seven}|};\"", "Unexpected number at the hole {Seven}, which is written as a literal, never as code; an operator or a comma is missing after 'leadId'")]
    [InlineData("$\"return lead.x == {name} {|#0:\\\"\\\"|};\"", "Unexpected string at '\"\"'; an operator or a comma is missing after the hole {name}")]
    public Task A_hole_that_cannot_be_a_value_is_called_by_its_name(string condition, string message) => Test.VerifyOnlyAsync(
        Syntax,
        $"class C {{ const int Seven = 7; Metabot.JobCondition M(string name) => {condition}; }}",
        DiagnosticResult.CompilerError("MBOT3001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage("JavaScript syntax error in the condition: " + message));

    private static Task Verify(string statement) => Test.VerifyOnlyAsync(Syntax,
        $$"""
        #nullable enable
        using Metabot;
        class Program
        {
            [JobCondition] public string? Field;
            [JobCondition] public string? Property { get; set; }
            void Checked([JobCondition] string code) { }
            void Many([JobCondition] params string[] codes) { }
            void Typed(JobCondition? code) { }
            void M(string text, bool flag)
            {
                {{statement}}
            }
        }
        """);
}
