using Microsoft.CodeAnalysis.CSharp;
using Test = Metabot.Generators.CodeFixes.RefactoringTest<Metabot.Generators.CodeFixes.ConditionRefactoring>;

namespace Metabot.Generators.CodeFixes;

public class ConditionRefactoringTests
{
    [Theory]
    [InlineData("\"return leadId == \" + $$Buyer", "$\"return leadId == {Buyer}\"")]
    [InlineData("\"return $$leadId == \" + Buyer + \" || leadId == \" + 5", "$\"return leadId == {Buyer} || leadId == {5}\"")]
    [InlineData("string.Format(\"return $$leadId == {0} || {0} < 7;\", Buyer)", "$\"return leadId == {Buyer} || {Buyer} < 7;\"")]
    [InlineData("string.$$Format(\"if (leadId == {0}) {{ return true; }}\", Buyer)", "$\"if (leadId == {Buyer}) {{ return true; }}\"")]
    [InlineData("\"return $$true;\"", "$\"return true;\"")]
    [InlineData("\"if (lead.x == \\\"a\\\") { $$return true; }\"", "$\"if (lead.x == \\\"a\\\") {{ return true; }}\"")]
    [InlineData("@\"if (leadId) {\r\n $$return true; }\"", "$@\"if (leadId) {{\r\n return true; }}\"")]
    [InlineData("\"\"\"$$if (leadId) { return { a: { b: 1 }}; }\"\"\"", "$$$\"\"\"if (leadId) { return { a: { b: 1 }}; }\"\"\"")]
    public Task A_string_becomes_interpolated(string condition, string expected) => Test.VerifyAsync(Program(condition), Program(expected));

    [Theory]
    [InlineData("$\"return leadId == {$$id};\"")]
    [InlineData("$$name")]
    [InlineData("flag ? \"return $$true;\" : null")]
    [InlineData("\"return leadId == \" /* the buyer */ + $$Buyer")]
    [InlineData("string.$$Format(\"return leadId == {0:D5};\", Buyer)")]
    [InlineData("string.$$Format(\"return leadId == {1};\", Buyer)")]
    [InlineData("string.$$Format(\"return leadId == {0;\", Buyer)")]
    [InlineData("(JobCondition)null ?? $$name.Trim()")]
    public Task What_is_not_sure_stays(string condition) => Test.VerifyNoneAsync(Program(condition));

    [Fact]
    public Task A_string_stays_a_string() => Test.VerifyNoneAsync("class C { string S = \"return $$true;\"; }");

    // One of the two is offered: a finding has its fix.
    [Theory]
    [InlineData("\"return $$leadId == \" + id + \";\"")]
    [InlineData("string.Format(\"return $$leadId == {0};\", id)")]
    public Task What_is_a_finding_is_left_to_its_fix(string condition) => Test.VerifyNoneAsync(Program(condition));

    [Fact]
    public Task An_older_language_cannot() => Test.VerifyNoneAsync(
        "class C { Metabot.JobCondition M() => \"return $$leadId == 5\"; }", LanguageVersion.CSharp9);

    private static string Program(string condition) =>
        "using Metabot;\r\nclass C\r\n{\r\n    const int Buyer = 7;\r\n    JobCondition M(int id, string name, bool flag) =>\r\n        " + condition + ";\r\n}\r\n";
}
