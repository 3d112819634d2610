using Metabot.JavaScript.Meaning;

namespace Metabot.JavaScript;

// «…» marks what is found.
public class MeaningTests
{
    [Theory]
    [InlineData("«leadId == 135»")]
    [InlineData("«lead.isTagExist('vip');»")]
    [InlineData("«if (leadId == 135) { bot.getData('x'); }»")]
    [InlineData("if (leadId == 1) return; «bot.getData('x');»")]
    [InlineData("const f = () => true; «const g = function () { return true; };»")]
    [InlineData("if (leadId == 1) { «return false;» } return !1;")]
    [InlineData("«return ''»")]
    [InlineData("«return null && leadId;»")]
    [InlineData("«return void leadId;»")]
    [InlineData("«return leadId && false;»")]
    [InlineData("«function f() { return true; }»")]
    [InlineData(" «// nothing yet»\n")]
    [InlineData("«/* later */;»")]
    public void Never_true(string marked) => AssertFound("MBOT3002", marked);

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("if (leadId == 135) return true;")]
    [InlineData("if (leadId == 1) return false; return leadId;")]
    [InlineData("switch (leadId) { case 1: { try { return 'a'; } finally { } } }")]
    [InlineData("return false || leadId;")]
    [InlineData("return {};")]
    public void Sometimes_true(string code) => AssertNothing("MBOT3002", code);

    [Theory]
    [InlineData("if (leadId «=» 135) return true;")]
    [InlineData("if (leadId «=» bot.getData('x')) return true;")]
    [InlineData("if (lead.name /* a */ «=» 'x') return true;")]
    [InlineData("return leadId «=» 135;")]
    [InlineData("return !(leadId «=» 135);")]
    [InlineData("return ticketId && (leadId «=» 135);")]
    [InlineData("while (leadId «=» 1) { return true; }")]
    [InlineData("return (leadId «=» 1) ? 1 : 0;")]
    [InlineData("if (botId && (leadId «=» 1) || ticketId && (botId «=» 2)) return true;")]
    [InlineData("let n = (leadId «=» 1) && botId; return n;")]
    [InlineData("if (lead.getAttr('x') «=» 'M') return true;")]
    public void Assignment_instead_of_comparison(string marked) => AssertFound("MBOT3003", marked);

    [Theory]
    [InlineData("let m; if ((m = lead.getAttr('x'))) return m;")]
    [InlineData("if ( ( leadId = 5 ) ) return true;")]
    [InlineData("let m; while (m = lead.getAttr('x')) return m;")]
    [InlineData("let n = 1; n = 2; return n;")]
    [InlineData("for (let i = 0, j = 1; i < j; i += 1) return true;")]
    [InlineData("return leadId == 1;")]
    [InlineData("let n; leadId == 1 && (n = 2); n || (n = 3); return n;")]
    [InlineData("let n; for (n || (n = 1); n < 3; leadId && (n = 5)) { } return n;")]
    public void Assignments_that_are_meant(string code) => AssertNothing("MBOT3003", code);

    [Theory]
    [InlineData("return «leadID» == 135;")]
    [InlineData("{ let a = 1; } return «a»;")]
    [InlineData("function f(x) { return x; } return f(1) && «x»;")]
    [InlineData("try { leadId(); } catch (e) { } return «e»;")]
    [InlineData("return ((a, { b, c: [d = «f»] }, ...g) => a + b + d + g.length + «c»)(1);")]
    [InlineData("for (const x of [1]) { } return «x»;")]
    [InlineData("const o = { a: 1 }; return o.a + o[«b»];")]
    [InlineData("class A { m() { return «n»; } } return new A().m();")]
    [InlineData("var f = function (t) { t = 1; return t; }; return f(«t») || f(«u»); function g() { for (var u of [1]) { u = 2; } }")]
    public void Unknown_names(string marked) => AssertFound("MBOT3004", marked);

    [Theory]
    [InlineData("return leadId + botId + ticketId + bot.a + lead.a + ticket.a + memory.a + api.a + request.a;")]
    [InlineData("return f(); function f() { return g; } var g;")]
    [InlineData("if (leadId) { var a = 1; function h() { } } return a + h;")]
    [InlineData("const { a, b: { c }, ...d } = lead, [e, , f = a] = [1]; return a + c + d + e + f;")]
    [InlineData("try { } catch ({ message }) { return message; }")]
    [InlineData("let a = 1; return (() => () => a)()();")]
    [InlineData("return typeof unknown === 'undefined';")]
    [InlineData("return typeof crm !== 'undefined' && crm.isOpen();")]
    [InlineData("count = 1; return count;")]
    [InlineData("for (k in lead) { return k; }")]
    [InlineData("with (lead) { return name; }")]
    [InlineData("eval('var x = 1'); return x;")]
    [InlineData("outer: for (;;) { break outer; }")]
    [InlineData("return { unknown: 1, other() { } }.unknown;")]
    [InlineData("const f = function g() { return g; }; class A { static b = A; } return f && A && arguments;")]
    [InlineData("return Math.max(...JSON.parse('[1]')) > NaN || undefined;")]
    [InlineData("[[:tools:]] return helper(leadId);")]
    public void Known_names(string code) => AssertNothing("MBOT3004", code);

    [Theory]
    [InlineData("«return true;»")]
    [InlineData("if (leadId == 1) return !0; «return true || leadId;»")]
    [InlineData("if («true») return leadId;")]
    [InlineData("return «'a'» ? leadId : 1;")]
    [InlineData("return leadId; «return 2;»")]
    [InlineData("if (leadId) { throw 1; «leadId++;» } return leadId;")]
    [InlineData("switch (leadId) { case 1: return leadId; «break;» }")]
    public void Decides_nothing(string marked) => AssertFound("MBOT3006", marked);

    [Theory]
    [InlineData("while (true) { if (leadId) return leadId; }")]
    [InlineData("return f(); function f() { return leadId; }")]
    [InlineData("return leadId; var unused;")]
    [InlineData("if (leadId == 135) return true;")]
    [InlineData("if (leadId) throw 1; return true;")]
    [InlineData("memory.setAttr('seen', true); return true;")]
    [InlineData("return leadId = true;")]
    [InlineData("return 1;")]
    [InlineData("if (leadId == 1) return true; return 'x';")]
    public void Decides_something(string code) => AssertNothing("MBOT3006", code);

    [Theory]
    [InlineData("return lead.«isTagExists»('vip');")]
    [InlineData("return lead['«isTagExists»']('vip');")]
    [InlineData("return api[\"«getJSON»\"]('x') === 1;")]
    [InlineData("return bot.«findLead»() && memory.«get»('a') && api.«getJSON»('x');")]
    public void Unknown_methods(string marked) => AssertFound("MBOT3007", marked);

    [Theory]
    [InlineData("return lead.isTagExist('vip') && api.getLastResponseCode() == 200;")]
    [InlineData("return ticket.getData('x') && lead.toString() && lead['isTagExist']('x');")]
    [InlineData("return lead['own'] === undefined;")]
    [InlineData("return lead['is' + 'TagExists']('x');")]
    [InlineData("return typeof lead.own === 'function' && lead['own']();")]
    [InlineData("const lead = { own() { } }; return lead.own();")]
    public void Known_methods(string code) => AssertNothing("MBOT3007", code);

    [Theory]
    [InlineData("return leadID == 135;", "nothing declares 'leadID'; did you mean 'leadId'?")]
    [InlineData("return qwertyuiop == 135;", "nothing declares 'qwertyuiop'; declare it, or list it in metabot.known_globals if the bot knows it")]
    [InlineData("let orderTotal = leadId; return ordertotal;", "nothing declares 'ordertotal'; did you mean 'orderTotal'?")]
    public void The_nearest_name_is_proposed(string code, string message) => Assert.Equal(message, Assert.Single(Find(code)).Message);

    [Fact]
    public void Holes_are_not_constant()
    {
        const string Code = "if (null) return null; return 'ab';";
        TextRange[] holes = [new(4, 4), new(17, 4), new(32, 1)];
        Assert.Empty(ConditionCheck.Create(new(Code, holes)).Meaning);
    }

    [Theory]
    [InlineData("if (leadId = 1) botId; ")]
    [InlineData("if (1) botId; ")]
    [InlineData("unknown; ")]
    [InlineData("lead.unknown(); ")]
    public void Of_one_kind_twenty_are_enough(string mistake) =>
        Assert.Equal(20, Find(string.Concat(Enumerable.Repeat(mistake, 30)) + "return leadId == 1;").Count);

    [Fact]
    public void Snippets_may_declare_and_return_anything() => Assert.Empty(Find("snippet('a'); [[:b:]]"));

    // Each shape with each test, whether or not the two fit by their types.
    [Fact]
    public void Right_conditions_of_every_shape_are_left_alone() =>
        Assert.Empty(ScopingShapes.All.SelectMany(code => Find(code).Where(finding => string.CompareOrdinal(finding.RuleId, "MBOT3010") < 0).Select(finding => $"{finding.Message}: {code}")));

    [Fact]
    public void Likely_mistakes_are_all_found() =>
        Assert.Empty(LikelyMistakes.ByRule.SelectMany(rule => rule.Value.Where(code => Find(code).All(finding => finding.RuleId != rule.Key))));

    private static IReadOnlyList<MeaningFinding> Find(string code)
    {
        var check = ConditionCheck.Create(new(code));
        Assert.Null(check.Finding);
        return check.Meaning;
    }

    private static void AssertNothing(string ruleId, string code) => Assert.DoesNotContain(Find(code), finding => finding.RuleId == ruleId);

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
