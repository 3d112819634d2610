namespace Metabot.JavaScript.Differential;

// A syntax error is marked where V8 marks it.
public class PositionTests(ITestOutputHelper output)
{
    private const double LeastShare = 0.95;

    private static readonly string[] TypicalMistakes =
    [
        "if (leadId == 135 return true;",
        "if (leadId == 135) { return true;",
        "if (leadId == 135)) return true;",
        "return leadId == 135 and true;",
        "return leadId == 135 or leadId == 136;",
        "return not lead.isTagExist('x');",
        "return leadId <> 135;",
        "return leadId = = 135;",
        "return leadId === === 135;",
        "return leadId == ;",
        "return lead.isTagExist('vip;",
        "return lead.isTagExist('vip';",
        "return lead.isTagExist(vip');",
        "return lead.isTagExist(\"vip\" && leadId == 1;",
        "return lead.isTagExist('a' 'b');",
        "return lead.isTagExist('a',, 'b');",
        "return lead..getAttr('a');",
        "return lead.getAttr('a') == “b”;",
        "return (leadId == 135;",
        "return (lead.getAttr('a') == 'b' return true;",
        "return foo(1, ;",
        "if leadId == 135 return true;",
        "if (leadId == 135) return true; else",
        "elseif (leadId == 1) { return true; }",
        "if (leadId == 135) { return true; } elseif (a) { return false; }",
        "const x; return x;",
        "let a = 1; let a = 2; return a;",
        "var a = 1; let a = 2; return a;",
        "function f(a) { let a; } return true;",
        "function () { return true; }",
        "return 0xZZ;",
        "return 3px;",
        "return [1, 2;",
        "return {a: 1;",
        "return {a: 1, b 2};",
        "break; return true;",
        "continue;",
        "for (var i = 0; i < 3; i++ { }",
        "while (true { }",
        "switch (leadId) { case 1 return true; }",
        "try { return true; }",
        "return /abc(/.test(leadId);",
        "return /abc",
        "return `abc ${leadId`;",
        "return await api.getJson('x');",
        "var class = 1;",
        "return lead?.;",
        "return lead??.tags;",
        "return a ?? b || c;",
        "return -1 ** 2;",
        "if (1 = leadId) return true;",
        "leadId + 1 = 5;",
        "({a}) = 1;",
        "return this.#x;",
        "return leadId == 135; }",
        "return leadId == 135 ? true;",
        "return leadId == 135 && ;",
        "import x from 'y';",
        "throw\n  new Error('x');",
        "var y = @;",
        "label: { continue label; }",
        "super.x();",
    ];

    [Fact]
    public void A_typical_mistake_is_marked_where_V8_marks_it()
    {
        Node.Require();
        var off = TypicalMistakes.Zip(Node.Locate(TypicalMistakes), (code, v8) => (code, v8: Expected(code, v8), ours: JavaScriptChecker.FindSyntaxError(code)!.Index))
            .Where(item => item.v8 != item.ours)
            .ToList();
        off.ForEach(item => output.WriteLine($"V8 {item.v8}, ours {item.ours}: {item.code}"));
        Assert.InRange(off.Count, 0, (int)(TypicalMistakes.Length * (1 - LeastShare)));
    }

    // At the end of the text V8 marks the nothing after it; an editor needs a character to underline.
    private static int Expected(string code, V8Place place)
    {
        var lineStart = code.Split('\n').Take(place.Line - 1).Sum(line => line.Length + 1);
        return Math.Min(lineStart + place.Column - 1, code.Length - 1);
    }
}
