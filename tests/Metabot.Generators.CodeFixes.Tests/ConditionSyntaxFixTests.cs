using Metabot.JavaScript.Repairs;
using Test = Metabot.Generators.CodeFixes.FixTest<
    Metabot.Generators.Analysis.Conditions.ConditionAnalyzer, Metabot.Generators.CodeFixes.ConditionSyntaxFix>;

namespace Metabot.Generators.CodeFixes;

public class ConditionSyntaxFixTests
{
    [Theory]
    [InlineData("\"return a {|MBOT3001:and|} b;\"", "\"return a && b;\"")]
    [InlineData("\"return \\\"x\\\" == a {|MBOT3001:and|} \\u0062;\"", "\"return \\\"x\\\" == a && \\u0062;\"")]
    [InlineData("@\"return a <{|MBOT3001:>|} \"\"b\"\"\r\n    and not c;\"", "@\"return a != \"\"b\"\"\r\n    && !c;\"")]
    [InlineData("\"\"\"return a {|MBOT3001:or|} \"b\";\"\"\"", "\"\"\"return a || \"b\";\"\"\"")]
    [InlineData("\"if (a) return 1; \" +\r\n        \"elseif (b) {|MBOT3001:return|} 2;\"", "\"if (a) return 1; \" +\r\n        \"else if (b) return 2;\"")]
    [InlineData("$\"return leadId == {id} {|MBOT3001:and|} lead.get({name});\"", "$\"return leadId == {id} && lead.get({name});\"")]
    [InlineData("$\"return {id} == 1 {|MBOT3001:and|} \" + $\"{id} <> 2;\"", "$\"return {id} == 1 && \" + $\"{id} != 2;\"")]
    public Task Operators_of_other_languages(string condition, string expected) => Verify("ForeignOperators", condition, expected);

    [Theory]
    [InlineData("\"retrun {|MBOT3001:leadId|} == 1;\"", "\"return leadId == 1;\"")]
    [InlineData("@\"fucntion {|MBOT3001:f|}() { return 1; }\r\nretrun f() == \"\"a\"\";\"", "@\"function f() { return 1; }\r\nreturn f() == \"\"a\"\";\"")]
    [InlineData("$\"if (leadId == {id}) {{ return 1; }} esle {|MBOT3001:{{|} return 0; }}\"", "$\"if (leadId == {id}) {{ return 1; }} else {{ return 0; }}\"")]
    [InlineData("\"retu\" + \"rm {|MBOT3001:leadId|};\"", null)]
    public Task Misspelled_words(string condition, string? expected) =>
        expected is null ? Test.VerifyNoneAsync(Program(condition)) : Verify("MisspelledWords", condition, expected);

    [Theory]
    [InlineData("\"return lead.get({|MBOT3001:“|}a”);\"", "\"return lead.get(\\\"a\\\");\"")]
    [InlineData("@\"return lead.get({|MBOT3001:“|}a”);\"", "@\"return lead.get(\"\"a\"\");\"")]
    [InlineData("\"\"\"return lead.get({|MBOT3001:“|}a”);\"\"\"", "\"\"\"return lead.get(\"a\");\"\"\"")]
    [InlineData("$\"return {id} == {|MBOT3001:‘|}{name}’;\"", "$\"return {id} == '{name}';\"")]
    [InlineData("\"return {|MBOT3001:\\u201C|}a”;\"", "\"return \\\"a\\\";\"")]
    public Task Typographic_quotes(string condition, string expected) => Verify("SmartQuotes", condition, expected);

    [Theory]
    [InlineData("\"if (leadId == 135 {|MBOT3001:return|} true;\"", "\"if (leadId == 135) return true;\"")]
    [InlineData("\"if (a) { return true{|MBOT3001:;|}\"", "\"if (a) { return true; }\"")]
    [InlineData("$\"if (leadId == {id}) {{ return true{|MBOT3001:;|}\"", "$\"if (leadId == {id}) {{ return true; }}\"")]
    [InlineData("$\"if (leadId == {id} {|MBOT3001:return|} true;\"", "$\"if (leadId == {id}) return true;\"")]
    [InlineData("\"\"\"\r\n        if (a) {\r\n            return true{|MBOT3001:;|}\r\n        \"\"\"", "\"\"\"\r\n        if (a) {\r\n            return true; }\r\n        \"\"\"")]
    [InlineData("$\"return (leadId == {|MBOT3001:{id}|}\"", "$\"return (leadId == {id})\"")]
    public Task Missing_brackets(string condition, string expected) => Verify("MissingBrackets", condition, expected);

    [Theory]
    [InlineData("\"return 1 {|MBOT3001:2|};\"")]
    [InlineData("{|MBOT3001:Bad|}")]
    [InlineData("{|MBOT3001:Bad + \";\"|}")]
    [InlineData("\"\"\"return {|MBOT3001:“|}a”\"\"\"")]
    public Task What_a_literal_cannot_hold_or_nothing_mends_has_no_fix(string condition) => Test.VerifyNoneAsync(Program(condition));

    [Fact]
    public Task An_attribute_and_all_at_once() => Test.VerifyAllAsync(
        [
            "using Metabot;\n[BotScript(\"a\", Condition = \"return a {|MBOT3001:and|} b;\")] record A;\n[BotScript(\"b\", Condition = @\"return a {|MBOT3001:or|} b;\")] record B;",
            "using Metabot;\n[BotScript(\"c\", Condition = \"return a {|MBOT3001:and|} b;\")] record C;",
        ],
        [
            "using Metabot;\n[BotScript(\"a\", Condition = \"return a && b;\")] record A;\n[BotScript(\"b\", Condition = @\"return a || b;\")] record B;",
            "using Metabot;\n[BotScript(\"c\", Condition = \"return a && b;\")] record C;",
        ],
        "MBOT3001.ForeignOperators");

    private static Task Verify(string kind, string condition, string expected) =>
        Test.VerifyAsync(Program(condition), Program(expected), "MBOT3001." + kind);

    private static string Program(string condition) =>
        "using Metabot;\r\nclass C\r\n{\r\n    const string Bad = \"return a and b\";\r\n    JobCondition M(int id, string name) =>\r\n        " + condition + ";\r\n}\r\n";
}
