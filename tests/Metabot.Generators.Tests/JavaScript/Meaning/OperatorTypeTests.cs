using Metabot.JavaScript.Repairs;

namespace Metabot.JavaScript.Meaning;

// Of which type the result of an operator is, told by what it can never equal. «…» marks the comparison.
public class OperatorTypeTests
{
    [Theory]
    [InlineData("+lead.getAttr('n')")]
    [InlineData("-leadId")]
    [InlineData("~leadId")]
    [InlineData("(leadId - 1)")]
    [InlineData("(leadId * 2)")]
    [InlineData("(leadId / 2)")]
    [InlineData("(leadId % 2)")]
    [InlineData("(leadId ** 2)")]
    [InlineData("(leadId & 1)")]
    [InlineData("(leadId | 1)")]
    [InlineData("(leadId ^ 1)")]
    [InlineData("(leadId << 1)")]
    [InlineData("(leadId >> 1)")]
    [InlineData("(leadId >>> 1)")]
    [InlineData("(leadId + 1)")]
    [InlineData("(botId, leadId + 1)")]
    [InlineData("(botId > 1 ? 1 : 2)")]
    [InlineData("lead.getAllTags().length")]
    [InlineData("Math.max(1, leadId)")]
    public void A_number_equals_no_text(string value) => AssertImpossible($"{value} === 'a'");

    [Theory]
    [InlineData("typeof leadId")]
    [InlineData("('a' + leadId)")]
    [InlineData("(leadId + 'a')")]
    [InlineData("`a${leadId}`")]
    [InlineData("(botId > 1 ? 'a' : 'b')")]
    [InlineData("String(leadId)")]
    [InlineData("leadId.toFixed(2)")]
    [InlineData("lead.getAllTags().join(',')")]
    public void A_text_equals_no_number(string value) => AssertImpossible($"{value} === 5");

    [Theory]
    [InlineData("!leadId")]
    [InlineData("(leadId > 5)")]
    [InlineData("(leadId === 5)")]
    [InlineData("(leadId != 5)")]
    [InlineData("('a' in lead)")]
    [InlineData("(lead instanceof Date)")]
    [InlineData("lead.isTagExist('a')")]
    public void A_boolean_equals_neither(string value)
    {
        AssertImpossible($"{value} === 1");
        AssertImpossible($"{value} === 'true'");
    }

    [Theory]
    [InlineData("let n = leadId; n -= 1; return «n === 'a'»;")]
    [InlineData("let n = 1; n++; return «n === 'a'»;")]
    [InlineData("const n = leadId * 2, m = n; return «m === 'a'»;")]
    public void A_variable_is_what_is_written_into_it(string marked) => Assert.Equal(marked, Mark(marked));

    // Where it may be the one or the other, or anybody may have changed it, nothing is said.
    [Theory]
    [InlineData("return (lead.getAttr('a') ?? 5) === 5;")]
    [InlineData("return (botId > 1 ? 1 : 'a') === 'a';")]
    [InlineData("return (leadId || 'a') === 'a';")]
    [InlineData("return lead.getJsonAttr('a') - 1 === 5;")]
    [InlineData("return lead.getJsonAttr('a') + 1 === 'a1';")]
    [InlineData("let n = leadId; if (botId > 1) n = 'a'; return n === 'a';")]
    [InlineData("let n = leadId; const set = () => { n = 'a'; }; set(); return n === 'a';")]
    [InlineData("let { n } = { n: 1 }; ({ n } = lead.getJsonAttr('a')); return n === 'a';")]
    [InlineData("var n = 1; for (n of ['a']) { } return n === 'a';")]
    [InlineData("return (function () { return arguments[0]; })('a') === 'a';")]
    public void What_may_be_either_is_left_alone(string code) => Assert.DoesNotContain(Find(code), finding => finding.RuleId == "MBOT3010");

    [Theory]
    [InlineData("return lead.getAttr('a').contains('b');", "return lead.getAttr('a').includes('b');")]
    [InlineData("return lead.getAllTags().Contains('a');", "return lead.getAllTags().includes('a');")]
    [InlineData("return lead.getAllTags().has('a');", "return lead.getAllTags().includes('a');")]
    [InlineData("return lead.getAllTags().size > 1;", "return lead.getAllTags().length > 1;")]
    [InlineData("return lead.getAttr('a').len > 1;", "return lead.getAttr('a').length > 1;")]
    [InlineData("return lead.getAllTags().exists(tag => tag === 'a');", "return lead.getAllTags().some(tag => tag === 'a');")]
    [InlineData("return lead.getAllTags().firstOrDefault(tag => tag === 'a') === 'a';", "return lead.getAllTags().find(tag => tag === 'a') === 'a';")]
    [InlineData("return lead.getAttr('a').toUpper() === 'A';", "return lead.getAttr('a').toUpperCase() === 'A';")]
    [InlineData("return lead.getAttr('a').lower() === 'a';", "return lead.getAttr('a').toLowerCase() === 'a';")]
    [InlineData("return lead.getAttr('a').matches(/a/) !== null;", "return lead.getAttr('a').match(/a/) !== null;")]
    [InlineData("return /a/.matches('a');", "return /a/.test('a');")]
    [InlineData("return new Date().getMinute() > 5;", "return new Date().getMinutes() > 5;")]
    [InlineData("return Math.truncate(leadId) > 5;", "return Math.trunc(leadId) > 5;")]
    [InlineData("return JSON.deserialize('1') === 1;", "return JSON.parse('1') === 1;")]
    public void A_member_of_another_language_is_told_by_its_name_here(string code, string right)
    {
        var finding = Assert.Single(Find(code));

        Assert.Equal(("MBOT3014", right), (finding.RuleId, RepairDraft.Apply(code, finding.Edits)));
    }

    private static void AssertImpossible(string comparison) => Assert.Equal($"return «{comparison}»;", Mark($"return «{comparison}»;"));

    private static string Mark(string marked)
    {
        var code = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var found = Find(code).Where(finding => finding.RuleId == "MBOT3010").OrderByDescending(finding => finding.Index);
        return found.Aggregate(code, (text, finding) => text.Insert(finding.Index + finding.Length, "»").Insert(finding.Index, "«"));
    }

    private static IReadOnlyList<MeaningFinding> Find(string code)
    {
        var check = ConditionCheck.Create(new(code));
        Assert.Null(check.Finding);
        return check.Meaning;
    }
}
