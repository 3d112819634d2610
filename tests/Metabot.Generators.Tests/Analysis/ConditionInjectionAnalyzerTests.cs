using Metabot.Generators.Analysis.Conditions;
using Metabot.Rules;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Conditions.ConditionInjectionAnalyzer>;

namespace Metabot.Generators.Analysis;

public class ConditionInjectionAnalyzerTests
{
    [Theory]
    [InlineData("""JobCondition c = "return leadId == " + {|MBOT3008:id|} + ";";""")]
    [InlineData("""var o = new JobOptions { Condition = "return '" + {|MBOT3008:name|} + "' == lead.x;" };""")]
    [InlineData("""var o = new JobOptions() with { Condition = string.Format("return leadId == {0};", {|MBOT3008:id|}) };""")]
    [InlineData("""JobCondition c = string.Concat("return ", {|MBOT3008:name|}, ";");""")]
    [InlineData("""Checked($"return leadId == {{|MBOT3008:id|}};");""")]
    [InlineData("""Checked(code: "return " + ({|MBOT3008:id + 1|}) + ";");""")]
    [InlineData("""Field = "return " + {|MBOT3008:name|};""")]
    [InlineData("""var code = "return leadId == " + id; JobCondition c = {|MBOT3008:code|};""")]
    [InlineData("""string code = $"return leadId == {id};"; Checked({|MBOT3008:code|});""")]
    [InlineData("""var code = "return lead.name == '"; code += name; code += "';"; var o = new JobOptions { Condition = {|MBOT3008:code|} };""")]
    [InlineData("""var part = "leadId == " + id; var code = part; JobCondition c = {|MBOT3008:code|};""")]
    [InlineData("""JobCondition[] c = ["return " + {|MBOT3008:name|}];""")]
    public Task Values_become_code(string statement) => Verify(statement);

    [Theory]
    [InlineData("""JobCondition c = $"return leadId == {id};";""")]
    [InlineData("""JobCondition c = $"return leadId == {id}" + $" && lead.x == {name};";""")]
    [InlineData("""JobCondition c = "return " + "true;";""")]
    [InlineData("""JobCondition c = $"return {nameof(id)};";""")]
    [InlineData("""JobCondition c = name;""")]
    [InlineData("""Checked(name.Trim());""")]
    [InlineData("""var code = name; Checked(code);""")]
    [InlineData("""var code = "return "; code += "true;"; Checked(code);""")]
    [InlineData("""var code = "return " + name; code = "return true;"; Checked(code);""")]
    [InlineData("""var code = "return " + name; Replace(ref code); Checked(code);""")]
    [InlineData("""var code = "return " + name; System.Console.WriteLine(code);""")]
    [InlineData("""string code = {|CS0165:code|}; Checked(code);""")]
    [InlineData("""string code = {|CS0841:other|}; string other = code; Checked(code);""")]
    [InlineData("""foreach (var code in new[] { name }) Checked(code);""")]
    [InlineData("""string c = "return " + id;""")]
    public Task Values_are_literals_or_made_elsewhere(string statement) => Verify(statement);

    [Fact]
    public Task A_message_names_the_value() => Test.VerifyAsync(
        "class C { void M(string city) { Metabot.JobCondition c = \"return \" + {|#0:city.Trim()|}; } }",
        new DiagnosticResult(Rule.ConditionInjection.Descriptor).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("city.Trim()"));

    [Fact]
    public Task A_message_about_a_local_names_the_value() => Test.VerifyAsync(
        "class C { void M(string city) { var code = \"return \" + city.Trim(); Metabot.JobCondition c = {|#0:code|}; } }",
        new DiagnosticResult(Rule.ConditionInjection.Descriptor).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("city.Trim()"));

    private static Task Verify(string statement) => Test.VerifyAsync(
        $$"""
        using Metabot;
        class Program
        {
            [JobCondition] public string Field;
            void Replace(ref string code) => code = "";
            void Checked([JobCondition] string code) { }
            void M(int id, string name)
            {
                {{statement}}
            }
        }
        """);
}
