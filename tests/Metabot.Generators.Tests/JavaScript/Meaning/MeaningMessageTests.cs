using Metabot.JavaScript.Repairs;

namespace Metabot.JavaScript.Meaning;

// The whole message of each finding of meaning, and what it would be with the proposed edits; null where none is proposed.
public class MeaningMessageTests
{
    [Theory]
    [InlineData("leadId == 1", "MBOT3002: it computes a value and does not return it; write 'return' before it", "return leadId == 1")]
    [InlineData("() => true", "MBOT3002: it declares a function that nothing calls; write the body of the function alone", null)]
    [InlineData("let a = 1;", "MBOT3002: no 'return' gives a value, so the result is undefined; write 'return true;' where it holds", null)]
    [InlineData("if (leadId) return;", "MBOT3002: no 'return' gives a value, so the result is undefined; write 'return true;' where it holds", null)]
    [InlineData("// nothing", "MBOT3002: it has no statement, and only an empty text counts as no condition; leave it out, or write 'return true;' where it holds", null)]
    [InlineData("return 0;", "MBOT3002: every 'return' gives a value that counts as false; return true where it holds", null)]
    [InlineData("return true;", "MBOT3006: the condition is always true; leave it out", null)]
    [InlineData("if (1) return leadId == 1;", "MBOT3006: this test is always true", null)]
    [InlineData("return '' ? leadId == 1 : leadId == 2;", "MBOT3006: this test is always false", null)]
    [InlineData("return leadId == 1; lead.getAttr('a');", "MBOT3006: this is never reached, because the statement before it always leaves; remove one of the two", null)]
    public void Of_the_outcome(string code, string message, string? right) => AssertFound(code, message, right);

    [Theory]
    [InlineData("if (leadId = 1) return leadId == 2;", "MBOT3003: '=' writes to 'leadId'; write '==' to compare", "if (leadId == 1) return leadId == 2;")]
    [InlineData("if (lead.name = 'x') return leadId == 1;", "MBOT3003: '=' writes to 'lead.name'; write '==' to compare", "if (lead.name == 'x') return leadId == 1;")]
    [InlineData("if (lead.getAttr('a') = 'x') return leadId == 1;", "MBOT3003: nothing can be assigned to the result of a call; write '==' to compare", "if (lead.getAttr('a') == 'x') return leadId == 1;")]
    public void Of_an_assignment(string code, string message, string? right) => AssertFound(code, message, right);

    [Theory]
    [InlineData("return leadID == 1;", "MBOT3004: nothing declares 'leadID'; did you mean 'leadId'?", "return leadId == 1;")]
    [InlineData("return lead.isTagExists('a');", "MBOT3007: 'lead' has no method 'isTagExists'; did you mean 'isTagExist'?", "return lead.isTagExist('a');")]
    public void Of_a_name(string code, string message, string? right) => AssertFound(code, message, right);

    [Theory]
    [InlineData("return lead.getAllTags().Count > 1;", "return lead.getAllTags().length > 1;")]
    [InlineData("return lead.getAllTags().contains('a');", "return lead.getAllTags().includes('a');")]
    [InlineData("return lead.getAllTags().any(tag => tag === 'a');", "return lead.getAllTags().some(tag => tag === 'a');")]
    [InlineData("return lead.getAllTags().all(tag => tag === 'a');", "return lead.getAllTags().every(tag => tag === 'a');")]
    [InlineData("return lead.getAllTags().where(tag => tag === 'a').length > 1;", "return lead.getAllTags().filter(tag => tag === 'a').length > 1;")]
    [InlineData("return lead.getAllTags().select(tag => tag).length > 1;", "return lead.getAllTags().map(tag => tag).length > 1;")]
    [InlineData("return lead.getAttr('a').ToLower() === 'a';", "return lead.getAttr('a').toLowerCase() === 'a';")]
    [InlineData("return lead.getAttr('a').upper() === 'A';", "return lead.getAttr('a').toUpperCase() === 'A';")]
    [InlineData("return lead.getAttr('a').strip() === 'A';", "return lead.getAttr('a').trim() === 'A';")]
    [InlineData("return new Date().getHour() > 5;", "return new Date().getHours() > 5;")]
    [InlineData("return Math.ceiling(leadId) > 5;", "return Math.ceil(leadId) > 5;")]
    [InlineData("return JSON.serialize(leadId) === '5';", "return JSON.stringify(leadId) === '5';")]
    [InlineData("return /a/.isMatch(lead.getAttr('a'));", "return /a/.test(lead.getAttr('a'));")]
    public void What_other_languages_call_it(string code, string right)
    {
        var finding = Assert.Single(ConditionCheck.Create(new HoledText(code)).Meaning);
        Assert.Equal(("MBOT3014", right), (finding.RuleId, RepairDraft.Apply(code, finding.Edits)));
    }

    [Theory]
    [InlineData("return lead.getStatusName == 'a';", "MBOT3015: 'getStatusName' is a method, and here stands the method itself instead of what it gives; call it: 'getStatusName()'", "return lead.getStatusName() == 'a';")]
    [InlineData("return lead.isTagExist && leadId > 1;", "MBOT3015: 'isTagExist' is a method, and here stands the method itself instead of what it gives; call it: 'isTagExist(…)'", null)]
    [InlineData("return lead['getStatusName'] == 'a';", "MBOT3015: 'getStatusName' is a method, and here stands the method itself instead of what it gives; call it: 'getStatusName(…)'", null)]
    [InlineData("return lead.getAllTags().length() > 1;", "MBOT3015: 'length' is a number and cannot be called; remove the parentheses behind it", "return lead.getAllTags().length > 1;")]
    [InlineData("return leadId() > 1;", "MBOT3015: 'leadId' is a number and cannot be called; remove the parentheses behind it", "return leadId > 1;")]
    [InlineData("return leadId(5) > 1;", "MBOT3015: 'leadId' is a number and cannot be called; remove the parentheses behind it", null)]
    public void Of_a_method(string code, string message, string? right) => AssertFound(code, message, right);

    [Theory]
    [InlineData("return lead.getAttr('a');", "MBOT3018: it returns a string, and only the value true runs the job; compare it, or write '!!' before it", "return !!lead.getAttr('a');")]
    [InlineData("return lead.getAllTags();", "MBOT3018: it returns a list, and only the value true runs the job; compare it, or write '!!' before it", "return !!lead.getAllTags();")]
    [InlineData("return leadId + 1;", "MBOT3018: it returns a number, and only the value true runs the job; compare it, or write '!!' before it", null)]
    [InlineData("return leadId && lead.getAttr('a');", "MBOT3018: it returns a number or a string, and only the value true runs the job; compare it, or write '!!' before it", null)]
    public void Of_a_result(string code, string message, string? right) => AssertFound(code, message, right);

    private static void AssertFound(string code, string message, string? right)
    {
        var check = ConditionCheck.Create(new HoledText(code));
        Assert.Null(check.Finding);
        var finding = Assert.Single(check.Meaning);
        Assert.Equal(message, $"{finding.RuleId}: {finding.Message}");
        Assert.Equal(right, finding.Edits.Count == 0 ? null : RepairDraft.Apply(code, finding.Edits));
    }
}
