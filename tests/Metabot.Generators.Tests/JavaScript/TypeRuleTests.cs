using Metabot.JavaScript.Meaning;

namespace Metabot.JavaScript;

// What is found by the types of values. «…» marks it.
public class TypeRuleTests
{
    [Theory]
    [InlineData("return lead.getAllTags().«lenght» > 2;")]
    [InlineData("return lead.getAttr('a').«toLower»() === 'a';")]
    [InlineData("const tags = lead.getAllTags(); return tags.«contains»('vip');")]
    [InlineData("for (const tag of lead.getAllTags()) { if (tag.«lenght» > 2) return true; }")]
    [InlineData("return lead.getAllTags().some(tag => tag.«startWith»('a'));")]
    [InlineData("return new Date().«getHour»() > 8;")]
    [InlineData("return Math.«rund»(leadId) > 8;")]
    [InlineData("return /a/.«isMatch»(lead.getAttr('a'));")]
    public void Unknown_members(string marked) => AssertFound("MBOT3014", marked);

    [Theory]
    [InlineData("const o = { a: 1 }; return o.b === 2;")]
    [InlineData("return lead.getJsonAttr('a').anything.at.all === 1;")]
    [InlineData("return typeof lead.isVip === 'function' && lead.isVip();")]
    [InlineData("return lead.getAttr('a').at?.(0) === 'a';")]
    [InlineData("String.prototype.isShort = function () { return this.length < 3; }; return lead.getAttr('a').isShort();")]
    [InlineData("let x = leadId; x = lead.getAttr('a'); return x.length > 2 && x === 5;")]
    [InlineData("const m = new Map(); return m.anything === 1;")]
    [InlineData("return lead.getAttr('total') > 100 && lead.getAttr('total') * 2 > 10 && lead.getAttr('n') == 5;")]
    [InlineData("return isNaN(lead.getAttr('n')) || parseInt(leadId) === 5 || Math.round(lead.getAttr('n')) === 3 || /5/.test(leadId) || 'a5'.includes(5);")]
    [InlineData("const a = [1]; a.push('x'); return a[0] === 'x';")]
    [InlineData("const f = (a, b) => a === b; return f(1);")]
    [InlineData("if (lead.isTagExist && lead.isTagExist('a')) return true;")]
    [InlineData("eval('1'); return lead.getAttr('a').lenght === 5;")]
    [InlineData("return ['b', 'a'].sort().reduce((all, each) => all + each, '') === 'ab';")]
    [InlineData("const moment = require('moment'); return moment().hour() > 5;")]
    [InlineData("const ticket = bot.findTickets([])[0]; return ticket.getStatusId() === 5;")]
    [InlineData("memory.setAttr('n', 1); return memory.getAttr('n') === '1';")]
    public void What_may_be_right_is_left_alone(string code) => Assert.Empty(Find(code));

    [Theory]
    [InlineData("return «lead.getAttr('x') === true»;")]
    [InlineData("return «lead.getStatusId() == 'new'»;")]
    [InlineData("return «lead.isTagExist('a') == 'yes'»;")]
    [InlineData("return «leadId === '135'»;")]
    [InlineData("return «typeof request.a === 'strng'»;")]
    [InlineData("return «leadId > 'new'»;")]
    [InlineData("const id = leadId; return «id === 'a'»;")]
    [InlineData("switch (lead.getStatusId()) { case «'new'»: return true; default: return false; }")]
    public void Comparisons_that_never_hold(string marked) => AssertFound("MBOT3010", marked);

    [Theory]
    [InlineData("return lead.«getStatusName» == 'new';")]
    [InlineData("if (lead.«isTagExist») return true;")]
    [InlineData("return lead.getAllTags().«length»() > 2;")]
    [InlineData("return leadId > 5 && lead.«isTagExist»;")]
    public void Methods_that_are_not_called(string marked) => AssertFound("MBOT3015", marked);

    [Theory]
    [InlineData("return lead.«isTagExist»();")]
    [InlineData("return lead.«getStatusName»('a') === 'b';")]
    [InlineData("return lead.isTagExist(«5»);")]
    [InlineData("return lead.getAllTags().includes(«leadId»);")]
    [InlineData("return lead.getAllTags().some(«'vip'»);")]
    [InlineData("bot.scheduleJob({ «scriptCode»: 'a' }); return leadId > 5;")]
    [InlineData("bot.scheduleJob({ run_after_sec: «'5'» }); return leadId > 5;")]
    public void Wrong_arguments(string marked) => AssertFound("MBOT3016", marked);

    [Theory]
    [InlineData("lead.«addTag»('a'); return leadId == 1;")]
    [InlineData("return lead.«setStatus»('a');")]
    [InlineData("const l = lead; return l.«setAttr»('a', 1).«setAttr»('b', 2) != null;")]
    [InlineData("return bot.«scheduleJob»({ script_code: 'a' });")]
    public void Effects(string marked) => AssertFound("MBOT3017", marked);

    [Theory]
    [InlineData("return «lead.getAttr('a')»;")]
    [InlineData("if (leadId == 1) return «lead.getAllTags().length»; return false;")]
    [InlineData("return «leadId && lead.getAttr('a')»;")]
    public void Results_that_are_no_boolean(string marked) => AssertFound("MBOT3018", marked);

    [Theory]
    [InlineData("return lead.getAttr('a') && leadId > 5;")]
    [InlineData("return lead.getBoolAttr('a');")]
    [InlineData("return lead.getJsonAttr('a');")]
    [InlineData("if (leadId) return lead.getAttr('a'); return leadId > 5;")]
    [InlineData("return !!lead.getAttr('a');")]
    public void Results_that_may_be_true(string code) => Assert.DoesNotContain(Find(code), finding => finding.RuleId == "MBOT3018");

    [Theory]
    [InlineData("return lead.getStatusId() == 'new';", "return lead.getStatusName() == 'new';")]
    [InlineData("return lead.getAttr('n') === 5;", "return lead.getAttr('n') === '5';")]
    [InlineData("return leadId === '135';", "return leadId === 135;")]
    [InlineData("return lead.isTagExist('a') === 'true';", "return lead.isTagExist('a') === true;")]
    [InlineData("return lead.getAllTags().Count > 1;", "return lead.getAllTags().length > 1;")]
    [InlineData("return lead.getStatusName == 'new';", "return lead.getStatusName() == 'new';")]
    [InlineData("return lead.getAllTags().length() > 1;", "return lead.getAllTags().length > 1;")]
    [InlineData("return lead.isTagExist(5);", "return lead.isTagExist('5');")]
    [InlineData("return lead.getAttr('a');", "return !!lead.getAttr('a');")]
    public void What_is_proposed(string code, string right)
    {
        var edit = Assert.Single(Assert.Single(Find(code)).Edits);
        Assert.Equal(right, code.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText));
    }

    [Fact]
    public void Mistakes_that_people_make_are_found()
    {
        var missed = TypeMistakes.All.Where(code => Find(code).Count == 0 && Differential.TypeScriptVerdictTests.FindTypeErrors(code).Count == 0).ToList();
        Assert.True(missed.Count * 20 <= TypeMistakes.All.Length, $"{missed.Count} of {TypeMistakes.All.Length} missed:\n{string.Join("\n", missed)}");
    }

    private static IReadOnlyList<MeaningFinding> Find(string code)
    {
        var check = ConditionCheck.Create(new(code));
        Assert.Null(check.Finding);
        return check.Meaning;
    }

    private static void AssertFound(string ruleId, string marked)
    {
        var code = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var found = code;
        foreach (var finding in Find(code).Where(finding => finding.RuleId == ruleId).OrderByDescending(finding => finding.Index))
        {
            found = found.Insert(finding.Index + finding.Length, "»").Insert(finding.Index, "«");
        }

        Assert.Equal(marked, found);
    }
}
