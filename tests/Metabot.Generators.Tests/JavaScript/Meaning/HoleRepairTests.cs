using Metabot.JavaScript.Repairs;

namespace Metabot.JavaScript.Meaning;

// A text around holes becomes a sum in which each hole is a value. {…} is a hole, which is written as "" here.
public class HoleRepairTests
{
    [Theory]
    [InlineData("return lead.name == '{…}';", "return lead.name == {…};")]
    [InlineData("return lead.name == 'a{…}';", "return lead.name == 'a' + {…};")]
    [InlineData("return lead.name == '{…}b';", "return lead.name == {…} + 'b';")]
    [InlineData("return lead.name == 'a{…}b{…}c';", "return lead.name == 'a' + {…} + 'b' + {…} + 'c';")]
    [InlineData("return lead.name == 'a{…}{…}';", "return lead.name == 'a' + {…} + {…};")]
    [InlineData("return lead.name == '{…}{…}';", "return lead.name == '' + {…} + {…};")]
    [InlineData("return lead.name == `a{…}`;", "return lead.name == `a${{…}}`;")]
    [InlineData("return f('a{…}', 1);", "return f('a' + {…}, 1);")]
    [InlineData("return ['a{…}'];", "return ['a' + {…}];")]
    [InlineData("return leadId ? 'a{…}' : 1;", "return leadId ? 'a' + {…} : 1;")]
    [InlineData("return { a: 'b{…}' };", "return { a: 'b' + {…} };")]
    [InlineData("return lead['a{…}'] == 1;", "return lead['a' + {…}] == 1;")]
    [InlineData("const a = 'a{…}'; return a;", "const a = 'a' + {…}; return a;")]
    public void Without_parentheses(string code, string right) => AssertRepaired(code, right);

    [Theory]
    [InlineData("return 'a{…}'.length > 1;", "return ('a' + {…}).length > 1;")]
    [InlineData("return typeof 'a{…}';", "return typeof ('a' + {…});")]
    [InlineData("return !'a{…}';", "return !('a' + {…});")]
    [InlineData("return 2 * '1{…}';", "return 2 * ('1' + {…});")]
    [InlineData("return leadId - '1{…}';", "return leadId - ('1' + {…});")]
    [InlineData("return leadId + '{…}1';", "return leadId + ({…} + '1');")]
    [InlineData("return leadId + '1{…}';", "return leadId + '1' + {…};")]
    [InlineData("return '1{…}' + leadId;", "return '1' + {…} + leadId;")]
    public void With_parentheses_where_the_sum_would_be_another(string code, string right) => AssertRepaired(code, right);

    [Theory]
    [InlineData("return'{…}' == lead.name;", "return {…} == lead.name;")]
    [InlineData("return lead.name == '{…}'in lead;", "return lead.name == {…} in lead;")]
    public void A_value_does_not_become_a_part_of_a_word(string code, string right) => AssertRepaired(code, right);

    [Theory]
    [InlineData("return { 'a{…}': 1 };")]
    [InlineData("return 'a{…}'();")]
    [InlineData("return new 'a{…}'();")]
    [InlineData("return /a{…}/.test(lead.name);")]
    public void Where_no_sum_can_stand_none_is_proposed(string code) => Assert.Null(Repair(code));

    private static void AssertRepaired(string code, string right) => Assert.Equal(right, Repair(code));

    private static string? Repair(string code)
    {
        var (written, holes) = ("", new List<TextRange>());
        foreach (var piece in code.Split("{…}"))
        {
            if (written.Length > 0)
            {
                holes.Add(new TextRange(written.Length, 2));
                written += "\"\"";
            }

            written += piece;
        }

        var edits = ConditionCheck.Create(new HoledText(written, holes)).Meaning.First(finding => finding.RuleId == "MBOT3011").Edits;
        return edits.Count == 0 ? null : RepairDraft.Apply(written, edits).Replace("\"\"", "{…}", StringComparison.Ordinal);
    }
}
