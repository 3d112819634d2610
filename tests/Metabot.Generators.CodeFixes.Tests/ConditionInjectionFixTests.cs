using Test = Metabot.Generators.CodeFixes.FixTest<
    Metabot.Analysis.Conditions.ConditionInjectionAnalyzer, Metabot.Generators.CodeFixes.ConditionInjectionFix>;

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
    [InlineData("\"return \" + {|MBOT3008:other|}")]
    [InlineData("{|MBOT3008:local|}")]
    public Task No_change_that_surely_helps(string condition) => Test.VerifyNoneAsync(Program(condition));

    [Fact]
    public Task All_at_once() => Test.VerifyAllAsync(
        [Program("\"return leadId == \" + {|MBOT3008:id|}"), Program("\"return botId == \" + {|MBOT3008:id|}").Replace("class C", "class D", StringComparison.Ordinal)],
        [Program("$\"return leadId == {id}\""), Program("$\"return botId == {id}\"").Replace("class C", "class D", StringComparison.Ordinal)],
        "MBOT3008");

    private static string Program(string condition) =>
        "using Metabot;\r\nclass C\r\n{\r\n    JobCondition M(int id, string name, bool flag, object other)\r\n    {\r\n        var local = \"return \" + id;\r\n        return " + condition + ";\r\n    }\r\n}\r\n";
}
