using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis.CSharp;
using Test = Metabot.Generators.CodeFixes.FixTest<
    Metabot.Generators.Analysis.Conditions.ConditionInjectionAnalyzer, Metabot.Generators.CodeFixes.ConditionInjectionFix>;

namespace Metabot.Generators.CodeFixes;

public class ConditionInjectionFixTests
{
    [Theory]
    [InlineData("\"return leadId == \" + {|MBOT3008:id|} + \";\"", "$\"return leadId == {id};\"")]
    [InlineData("\"return lead.getAttr('city') == '\" + {|MBOT3008:name|} + \"';\"", "$\"return lead.getAttr('city') == {name};\"")]
    [InlineData("@\"return lead.getAttr(\"\"city\"\") == \"\"\" + {|MBOT3008:name.Trim()|} + @\"\"\";\"", "$\"return lead.getAttr(\\\"city\\\") == {name.Trim()};\"")]
    [InlineData("\"if (leadId == \" + ({|MBOT3008:flag ? id : 1|}) + \") { return \" + flag + \"; }\"", "$\"if (leadId == {(flag ? id : 1)}) {{ return {flag}; }}\"")]
    [InlineData("string.Concat(\"return \", {|MBOT3008:id|}, \" == leadId;\")", "$\"return {id} == leadId;\"")]
    [InlineData("\"return leadId\" + \" == \"\r\n            + {|MBOT3008:id|}", "$\"return leadId == {id}\"")]
    [InlineData("\"return leadId == \" + 5 + \" || leadId == \" + {|MBOT3008:id|}", "$\"return leadId == {5} || leadId == {id}\"")]
    [InlineData("string.Format(\"if (leadId == {0}) {{ return {1}; }}\", {|MBOT3008:id|}, flag)", "$\"if (leadId == {id}) {{ return {flag}; }}\"")]
    [InlineData("string.Format(\"return leadId == {0} && lead.x == '{1}' || {0} < 7;\", {|MBOT3008:id|}, name)", "$\"return leadId == {id} && lead.x == {name} || {id} < 7;\"")]
    [InlineData("\"return leadId == \" + {|MBOT3008:id.ToString()|} + \";\"", "$\"return leadId == {id};\"")]
    [InlineData("\"return leadId == \" + {|MBOT3008:(id + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)|} + \";\"", "$\"return leadId == {(id + 1)};\"")]
    [InlineData("string.Format(\"return leadId == {0};\", {|MBOT3008:id.ToString()|})", "$\"return leadId == {id};\"")]
    [InlineData("\"return lead.getAttr('n') == '\" + {|MBOT3008:id.ToString()|} + \"';\"", "$\"return lead.getAttr('n') == {id.ToString()};\"")]
    public Task Values_become_holes(string condition, string expected) => Test.VerifyAsync(Program(condition), Program(expected));

    [Theory]
    [InlineData("\"return \" + {|MBOT3008:name|} + \";\"")]
    [InlineData("\"return 'lead-\" + {|MBOT3008:id|} + \"';\"")]
    [InlineData("\"return lead.x === '\" + {|MBOT3008:id|} + \"';\"")]
    [InlineData("\"return lead.x == 'a\" + {|MBOT3008:name|} + \"';\"")]
    [InlineData("\"return lead.\" + {|MBOT3008:name|} + \" == 1;\"")]
    [InlineData("\"return leadId == \" /* the buyer */ + {|MBOT3008:id|}")]
    [InlineData("\"return {\" + {|MBOT3008:id|}")]
    [InlineData("string.Format(\"return leadId == {0:D5};\", {|MBOT3008:id|})")]
    [InlineData("string.Format(\"return leadId == {1};\", {|MBOT3008:id|})")]
    [InlineData("string.Format(\"return leadId == {0;\", {|MBOT3008:id|})")]
    [InlineData("string.Format({|MBOT3008:name|}, id)")]
    [InlineData("\"return \" + {|MBOT3008:other|}")]
    [InlineData("{|MBOT3008:local|}")]
    [InlineData("\"return leadId == \" + {|MBOT3008:id.ToString(\"D5\")|} + \";\"")]
    [InlineData("\"return \" + {|MBOT3008:flag.ToString()|} + \";\"")]
    [InlineData("\"return \" + {|MBOT3008:name.ToString()|} + \";\"")]
    [InlineData("\"return \" + {|MBOT3008:other.ToString()|} + \";\"")]
    public Task No_change_that_surely_helps(string condition) => Test.VerifyNoneAsync(Program(condition));

    [Fact]
    public Task All_at_once() => Test.VerifyAllAsync(
        [Program("\"return leadId == \" + {|MBOT3008:id|}"), Program("\"return botId == \" + {|MBOT3008:id|}").Replace("class C", "class D", StringComparison.Ordinal)],
        [Program("$\"return leadId == {id}\""), Program("$\"return botId == {id}\"").Replace("class C", "class D", StringComparison.Ordinal)],
        "MBOT3008");

    [Theory]
    [InlineData("int.Parse(\"7\")")]
    [InlineData("System.Math.Max(1,\n2)")]
    public async Task Quotes_and_lines_in_a_hole_need_a_newer_language(string value)
    {
        const string Wrong = "class C { Metabot.JobCondition M() => \"return leadId == \" + [|§|]; }", Right = "class C { Metabot.JobCondition M() => $\"return leadId == {§}\"; }";
        await VerifyAsync(Wrong.Replace("§", value, StringComparison.Ordinal), null, LanguageVersion.CSharp10);
        await VerifyAsync(Wrong.Replace("§", value, StringComparison.Ordinal), Right.Replace("§", value, StringComparison.Ordinal), LanguageVersion.CSharp11);
    }

    [Fact]
    public Task An_older_language_cannot() => VerifyAsync(
        "class C { Metabot.JobCondition M(int id) => \"return leadId == \" + [|id|]; }", null, LanguageVersion.CSharp9);

    private static Task VerifyAsync(string source, string? fixedSource, LanguageVersion version)
    {
        var test = new RuleFixTest(RuleExamples.All.Single(example => example.Id == "MBOT3008"));
        test.TestCode = test.Marked(source);
        test.FixedCode = fixedSource ?? test.Marked(source);
        test.TestState.AdditionalReferences.AddRange(TestProject.WithPackage);
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(project, new CSharpParseOptions(version)));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Program(string condition) =>
        "using Metabot;\r\nclass C\r\n{\r\n    JobCondition M(int id, string name, bool flag, object other)\r\n    {\r\n        var local = \"return \" + id;\r\n        return " + condition + ";\r\n    }\r\n}\r\n";
}
