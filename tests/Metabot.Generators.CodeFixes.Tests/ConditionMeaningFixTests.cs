using Test = Metabot.Generators.CodeFixes.FixTest<
    Metabot.Generators.Analysis.Conditions.ConditionAnalyzer, Metabot.Generators.CodeFixes.ConditionMeaningFix>;

namespace Metabot.Generators.CodeFixes;

public class ConditionMeaningFixTests
{
    [Theory]
    [InlineData("\"{|MBOT3002:leadId == 135|}\"", "\"return leadId == 135\"")]
    [InlineData("@\"{|MBOT3002:lead.isTagExist(\"\"vip\"\");|}\"", "@\"return lead.isTagExist(\"\"vip\"\");\"")]
    [InlineData("$\"{|MBOT3002:leadId == {id}|}\"", "$\"return leadId == {id}\"")]
    [InlineData("\"\"\"\r\n        {|MBOT3002:leadId == 135;|}\r\n        \"\"\"", "\"\"\"\r\n        return leadId == 135;\r\n        \"\"\"")]
    [InlineData("\"if (leadId {|MBOT3003:=|} 135) return leadId;\"", "\"if (leadId == 135) return leadId;\"")]
    [InlineData("\"if (lead.getAttr(\\\"x\\\") {|MBOT3003:=|} 'M') return leadId;\"", "\"if (lead.getAttr(\\\"x\\\") == 'M') return leadId;\"")]
    [InlineData("$\"if (leadId {|MBOT3003:=|} {id}) return leadId;\"", "$\"if (leadId == {id}) return leadId;\"")]
    [InlineData("\"return {|MBOT3004:leadID|} == \\u0031;\"", "\"return leadId == \\u0031;\"")]
    [InlineData("\"return {|MBOT3004:leadid|} == {|MBOT3004:bott|}\" + \".x;\"", "\"return leadId == bot\" + \".x;\"")]
    [InlineData("\"\"\"return lead.{|MBOT3007:isTagExists|}(\"vip\");\"\"\"", "\"\"\"return lead.isTagExist(\"vip\");\"\"\"")]
    public Task One_change(string condition, string expected) => Test.VerifyAsync(Program(condition), Program(expected));

    [Theory]
    [InlineData("$\"return lead.name == '{|MBOT3011:{name}|}';\"", "$\"return lead.name == {name};\"")]
    [InlineData("$\"return lead.name == \\\"{|MBOT3011:{name}|}\\\" || '{|MBOT3011:{name}|}' == 1;\"", "$\"return lead.name == {name} || {name} == 1;\"")]
    [InlineData("$@\"return lead.name == \"\"{|MBOT3011:{name}|}\"\";\"", "$@\"return lead.name == {name};\"")]
    [InlineData("$\"\"\"return lead.name == \"{|MBOT3011:{name}|}\";\"\"\"", "$\"\"\"return lead.name == {name};\"\"\"")]
    [InlineData("$\"\"\"\r\n        return lead.name\r\n            == '{|MBOT3011:{name}|}';\r\n        \"\"\"", "$\"\"\"\r\n        return lead.name\r\n            == {name};\r\n        \"\"\"")]
    [InlineData("$\"return `{|MBOT3011:{name}|}` == `a {|MBOT3011:{name}|}`;\"", "$\"return {name} == `a ${{{name}}}`;\"")]
    public Task Holes_lose_their_quotes(string condition, string expected) => Test.VerifyAsync(Program(condition), Program(expected), "MBOT3011");

    [Theory]
    [InlineData("return lead.isTagExist('lead-«»');", "return lead.isTagExist('lead-' + «»);")]
    [InlineData("return lead.x == '«»-x';", "return lead.x == «» + '-x';")]
    [InlineData("return 'a«»b«»c' == lead.x;", "return 'a' + «» + 'b' + «» + 'c' == lead.x;")]
    [InlineData("return '{id}-«»';", "return '{id}-' + «»;")]
    [InlineData("return'«»-x';", "return «» + '-x';")]
    [InlineData("return 'a«»'.length;", "return ('a' + «»).length;")]
    [InlineData("return '«»a'.length * 2 == typeof 'a«»b' - '«»a';", "return («» + 'a').length * 2 == typeof ('a' + «» + 'b') - («» + 'a');")]
    [InlineData("return 1 + 'a«»' + '«»a' + 2;", "return 1 + 'a' + «» + («» + 'a') + 2;")]
    [InlineData("return lead.x * 'a«»' < 2 ** '1«»';", "return lead.x * ('a' + «») < 2 ** ('1' + «»);")]
    [InlineData("return lead['a«»'] || ['a«»'].x || {{ a: 'a«»' }}.a;", "return lead['a' + «»] || ['a' + «»].x || {{ a: 'a' + «» }}.a;")]
    [InlineData("const a = 'a«»'; return a ? 'a«»' : lead.getAttr(a, 'a«»');", "const a = 'a' + «»; return a ? 'a' + «» : lead.getAttr(a, 'a' + «»);")]
    [InlineData("return lead.x == `a«»b${{lead.y}}`;", "return lead.x == `a${{«»}}b${{lead.y}}`;")]
    [InlineData("return lead.x == 'a«»«»';", "return lead.x == 'a' + «» + «»;")]
    [InlineData("return '«»«»' == lead.x;", "return '' + «» + «» == lead.x;")]
    [InlineData("return lead.x == \\\"a«»b\\\";", "return lead.x == \\\"a\\\" + «» + \\\"b\\\";")]
    public Task Longer_texts_are_put_together(string condition, string expected) => Test.VerifyAsync(
        Program($"$\"{condition.Replace("«»", "{|MBOT3011:{name}|}", StringComparison.Ordinal)}\""),
        Program($"$\"{expected.Replace("«»", "{name}", StringComparison.Ordinal)}\""));

    [Theory]
    [InlineData("$\"\"\"return \"{|MBOT3011:{name}|}{|MBOT3011:{name}|}b\";\"\"\"", "$\"\"\"return \"\" + {name} + {name} + \"b\";\"\"\"")]
    [InlineData("$@\"return \"\"a{|MBOT3011:{name}|}\"\";\"", "$@\"return \"\"a\"\" + {name};\"")]
    [InlineData("$\"\"\"return \"a{|MBOT3011:{name}|}b\";\"\"\"", "$\"\"\"return \"a\" + {name} + \"b\";\"\"\"")]
    [InlineData("$\"\"\"return `a {|MBOT3011:{name}|}`;\"\"\"", "$\"\"\"return `a ` + {name};\"\"\"")]
    [InlineData("$\"\"\"\r\n        return `a\r\n            {|MBOT3011:{name}|}`\r\n            .length;\r\n        \"\"\"", "$\"\"\"\r\n        return (`a\r\n            ` + {name})\r\n            .length;\r\n        \"\"\"")]
    public Task Texts_are_put_together_in_any_literal(string condition, string expected) => Test.VerifyAsync(Program(condition), Program(expected));

    [Theory]
    [InlineData("$\"'a{|MBOT3011:{name}|}'; return leadId;\"")]
    [InlineData("$\"return {{ 'a{|MBOT3011:{name}|}': 1 }}.x;\"")]
    [InlineData("$\"return /{|MBOT3011:{name}|}/.test(lead.name);\"")]
    [InlineData("\"return {|MBOT3004:qwertyuiop|};\"")]
    [InlineData("\"return {|MBOT3004:foo|}.x == 1;\"")]
    [InlineData("\"{|MBOT3002:() => leadId == 135|}\"")]
    [InlineData("\"{|MBOT3002:(function () { return leadId == 135; })|}\"")]
    [InlineData("\"const o = { {|MBOT3004:leadid|} }; return o;\"")]
    [InlineData("\"if (leadId == 1) { {|MBOT3002:return false;|} }\"")]
    [InlineData("\"if (lead.getAttr('x') {|MBOT3003:+|}= 'M') return leadId;\"")]
    [InlineData("{|MBOT3004:Bad|}")]
    public Task No_change_that_surely_helps(string condition) => Test.VerifyNoneAsync(Program(condition));

    [Fact]
    public Task An_attribute_and_all_at_once() => Test.VerifyAllAsync(
        [
            "using Metabot;\r\n[BotTrigger(\"a\", Condition = \"return request.{|MBOT3005:orderId|} > 1;\")] record A(int OrderId);\r\n[BotTrigger(\"b\", Condition = @\"return request.{|MBOT3005:orderid|} > 1;\")] record B(int OrderId);",
            "using Metabot;\n[BotTrigger(\"c\", Condition = \"return request.{|MBOT3005:Order_Id|} > 1;\")] record C(int OrderId);",
        ],
        [
            "using Metabot;\r\n[BotTrigger(\"a\", Condition = \"return request.order_id > 1;\")] record A(int OrderId);\r\n[BotTrigger(\"b\", Condition = @\"return request.order_id > 1;\")] record B(int OrderId);",
            "using Metabot;\n[BotTrigger(\"c\", Condition = \"return request.order_id > 1;\")] record C(int OrderId);",
        ],
        "MBOT3005");

    private static string Program(string condition) =>
        "using Metabot;\r\nclass C\r\n{\r\n    const string Bad = \"return leadID;\";\r\n    JobCondition M(int id, string name) =>\r\n        " + condition + ";\r\n}\r\n";
}
