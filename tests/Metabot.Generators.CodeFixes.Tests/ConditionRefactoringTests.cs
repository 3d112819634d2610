using Microsoft.CodeAnalysis.CSharp;
using Test = Metabot.Generators.CodeFixes.RefactoringTest<Metabot.Generators.CodeFixes.ConditionRefactoring>;

namespace Metabot.Generators.CodeFixes;

public class ConditionRefactoringTests
{
    [Theory]
    [InlineData("\"return $$leadId == \" + id + \";\"", "$\"return leadId == {id};\"")]
    [InlineData("\"return leadId == \" + $$id + \" || leadId == \" + 5", "$\"return leadId == {id} || leadId == {5}\"")]
    [InlineData("\"return leadId == \" + $$Buyer", "$\"return leadId == {Buyer}\"")]
    [InlineData("string.Format(\"return $$leadId == {0} && lead.x == '{1}' || {0} < 7;\", id, name)", "$\"return leadId == {id} && lead.x == {name} || {id} < 7;\"")]
    [InlineData("string.$$Format(\"if (leadId == {0}) {{ return true; }}\", id)", "$\"if (leadId == {id}) {{ return true; }}\"")]
    [InlineData("\"return $$true;\"", "$\"return true;\"")]
    [InlineData("\"if (lead.x == \\\"a\\\") { $$return true; }\"", "$\"if (lead.x == \\\"a\\\") {{ return true; }}\"")]
    [InlineData("@\"if (leadId) {\r\n $$return true; }\"", "$@\"if (leadId) {{\r\n return true; }}\"")]
    [InlineData("\"\"\"$$if (leadId) { return { a: { b: 1 }}; }\"\"\"", "$$$\"\"\"if (leadId) { return { a: { b: 1 }}; }\"\"\"")]
    public Task A_string_becomes_interpolated(string condition, string expected) => Test.VerifyAsync(Program(condition), Program(expected));

    [Theory]
    [InlineData("$\"return leadId == {$$id};\"")]
    [InlineData("$$name")]
    [InlineData("flag ? \"return $$true;\" : null")]
    [InlineData("\"return \" + $$name")]
    [InlineData("\"return 'a\" + $$name + \"';\"")]
    [InlineData("\"return leadId == \" /* the buyer */ + $$id")]
    [InlineData("string.$$Format(\"return leadId == {0:D5};\", id)")]
    [InlineData("string.$$Format(\"return leadId == {1};\", id)")]
    [InlineData("string.$$Format(\"return leadId == {0;\", id)")]
    [InlineData("string.$$Format(name, id)")]
    [InlineData("(JobCondition)null ?? $$name.Trim()")]
    public Task What_is_not_sure_stays(string condition) => Test.VerifyNoneAsync(Program(condition));

    [Fact]
    public Task A_string_stays_a_string() => Test.VerifyNoneAsync("class C { string S = \"return $$true;\"; }");

    [Fact]
    public Task An_older_language_cannot() => Test.VerifyNoneAsync(
        "class C { Metabot.JobCondition M(int id) => \"return leadId == \" + $$id; }", LanguageVersion.CSharp9);

    [Theory]
    [InlineData("int.Parse(\"7\")")]
    [InlineData("System.Math.Max(1,\n2)")]
    public async Task Quotes_and_lines_in_a_hole_need_a_newer_language(string value)
    {
        var source = "class C { Metabot.JobCondition M() => \"$$return leadId == \" + " + value + "; }";
        await Test.VerifyNoneAsync(source, LanguageVersion.CSharp10);
        await Test.VerifyAsync(source, "class C { Metabot.JobCondition M() => $\"return leadId == {" + value + "}\"; }", LanguageVersion.CSharp11);
    }

    private static string Program(string condition) =>
        "using Metabot;\r\nclass C\r\n{\r\n    const int Buyer = 7;\r\n    JobCondition M(int id, string name, bool flag) =>\r\n        " + condition + ";\r\n}\r\n";
}
