using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// Of which type a name is that "+=" is used on: that of its other values, with what is added. «…» marks what is found.
public class AddedValueTests
{
    [Theory]
    [InlineData("let s = 'a'; s += 5; return «s === 5»;")]
    [InlineData("let s = ''; s += lead.getJsonAttr('a'); return «s === 5»;")]
    [InlineData("let s = ''; for (const tag of lead.getAllTags()) { s += tag.length; } return «s === 5»;")]
    [InlineData("let s = ''; s += true; return «s === true»;")]
    [InlineData("let s = ''; s += [1, 2]; return «s === false»;")]
    [InlineData("let s = 'a'; s += s; return «s === 5»;")]
    [InlineData("let s = 'a'; const add = n => { s += n; }; add(1); return «s === 1»;")]
    [InlineData("let s; s = lead.getAttr('a'); s += 1; s += 2; return «s === 12»;")]
    [InlineData("let s = `a`, t = s; t += 1; return «t === 1»;")]
    [InlineData("return lead.getAllTags().some(tag => { tag += 1; return «tag === 1»; });")]
    [InlineData("let n = 1; n += leadId; return «n === 'a'»;")]
    [InlineData("let n = 0; for (let i = 0; i < 5; i += 1) { n += i; } return «n === '10'»;")]
    [InlineData("var n = lead.getAllTags().length; n += 1; n -= 2; return «n === 'a'»;")]
    [InlineData("let n = 1; n += 1; n += 'a'; return «n === true»;")]
    [InlineData("let n = 1; n += 'a'; n += 1; return «n === true»;")]
    public void A_comparison_that_never_holds(string marked) => AssertFound(Rule.ImpossibleComparison, marked);

    [Theory]
    [InlineData("let s = 'a'; s += 5; return s.«lenght» > 1;")]
    [InlineData("let s = ''; s += leadId; return s.«contains»('5');")]
    [InlineData("let n = 1; n += 2; return n.«length» > 1;")]
    public void A_member_that_it_does_not_have(string marked) => AssertFound(Rule.UnknownMember, marked);

    [Theory]
    [InlineData("let n = 1; n += 'a'; return n === '1a' || n === 1;")]
    [InlineData("let n = 1; n += lead.getJsonAttr('a'); return n === '1a';")]
    [InlineData("let n = 1; if (leadId > 5) n = 'a'; n += 1; return n === 'a1' || n === 2;")]
    [InlineData("let n = lead.getJsonAttr('a'); n += 1; return n === 5 || n === 'a1';")]
    [InlineData("let n = lead.getJsonAttr('a'); n += 'a'; return n === 'a';")]
    [InlineData("let list = [1]; list += 1; return list === '11';")]
    [InlineData("let yes = true; yes += 1; return yes === 2;")]
    [InlineData("let n = 1; n += true; return n === 2;")]
    [InlineData("const add = (n, m) => { n += m; return n === 'a'; }; return add('', 'a');")]
    [InlineData("let n; n += 'a'; return n === 'undefineda';")]
    [InlineData("let n = 1; ({ n } = lead.getJsonAttr('a')); n += 1; return n === 'a1';")]
    [InlineData("let n = 1; { let n = 'b'; n += 1; } return n === 1;")]
    [InlineData("let s = 'a'; s += 1; return s == 5 || s > 5;")]
    public void What_may_be_is_left_alone(string code) =>
        Assert.DoesNotContain(Find(code), finding => finding.RuleId == Rule.ImpossibleComparison.Id || finding.RuleId == Rule.UnknownMember.Id);

    private static void AssertFound(Rule rule, string marked)
    {
        var code = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var found = Find(code).Where(finding => finding.RuleId == rule.Id).OrderByDescending(finding => finding.Index);
        Assert.Equal(marked, found.Aggregate(code, (text, finding) => text.Insert(finding.Index + finding.Length, "»").Insert(finding.Index, "«")));
    }

    private static IReadOnlyList<MeaningFinding> Find(string code)
    {
        var check = ConditionCheck.Create(new(code));
        Assert.Null(check.Finding);
        return check.Meaning;
    }
}
