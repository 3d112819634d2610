namespace Metabot.JavaScript.Differential;

// A syntax error is marked where V8 marks it.
public class PositionTests(ITestOutputHelper output)
{
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
        "return lead.isTagExist('vip'",
        "return foo(a b);",
        "return foo(`a` b);",
        "return a?.(b c);",
        "return leadId in (1, 2, 3;",
        "return new (Date;",
        "function f(a: string) { return a; }",
        "return lead.getAllTags().filter(function t { return t });",
        "return lead.getAttr(\"a\", 'b\" == 'c');",
        "return JSON.parse('{\"a\": 1}';",
        "return {a = 1};",
        "return /(?<a>.)|(?<a>.)/.test(b)\n/(?<a>.)|(?<a>.)/.test(b);",
        "const [a, b]; return a;",
        "let {a, b}; return a;",
        "return `abc ${leadId;",
        "return /a/gg.test(lead.name);",
        "return /[/]/zz.test(lead.name);",
        "return -lead.getAttr('a') ** 2;",
        "return -(a + b) ** 2;",
        "const f = (a, b) = > a + b; return f;",
        "return 0b12;",
        "return leadId =< 135;",
        "return leadId is not null;",
        "return lead.name like 'a%';",
        "return $\"{leadId}\";",
        "return @\"abc\";",
        "string x = 'a'; return x;",
        "foreach (var x in lead.getAllTags()) { return true; }",
        "for (let i = 0 i < 3; i++) { return true; }",
        "while leadId > 5 { return true; }",
        "if (leadId == 5) then return true;",
        "if (leadId == 5): return true;",
        "if (leadId == 5) { return true; } elif (leadId == 6) { return false; }",
        "if (leadId === 135) && botId === 7) return true;",
        "retrun leadId == 5;",
        "return lead->name;",
        "return lead.tags[^1];",
        "return lead?.tags?[0];",
        "return {a: 1 b: 2};",
        "return 'O'Brien';",
        "return lead.name /* comment;",
        "# comment",
        "return “vip”;",
        "return leadId ≥ 5;",
        "return leadId == №5;",
        "return leadId == 5;\u200breturn",
        "return leadId == 5 😀;",
        "return '\\u00';",
        "return 'a\nb';",
        "return [\n  1,\n  2\n  3\n];",
        "SELECT * FROM leads WHERE id = 5",
        "return lead.getIntAttr('age') => 18;",
        "return lead.name.length => 3;",
        "return leadId === 1 || lead.getIntAttr('age') => 18;",
        "return a() && b() && c() => 1;",
        "return lead.getAllTags().filtert => t);",
        "return lead.getAllTags()[0] => 'a';",
        "return lead.x ? 1 : lead.y => 2;",
        "const f = (x, y = 2 => x; return f(1);",
        "async fucntion load() { } return 1;",
        "return function (a) { return a; }(1 2);",
        "return f(1, 2.5;",
        "return f(a ? 'b' 'c');",
        "return f(a?[0], b);",
        "return (a) => b.some(c) => d;",
        "return a => { } => 2;",
        "return f(/[а-я]/gi '');",
        "throw new Error(`no ${leadId}`;",
        "return ['a'].some(function (t) return t == 'a'; });",
        "class A { get value(ref a) { return 1; } } return 1;",
        "class A { add(int other) { return 1; } } return 1;",
        "const o = { say(name: x) { return 1; } }; return o;",
        "const o = { get full( { return this.name; } }; return o;",
        "return { 0 = 'a', 1: 'b' }[0];",
        "return f({ tag: 'x' , 'id', 10);",
        "const { a, ...rest = lead; return a;",
        "return f(1 = 5, 2) === 3;",
        "return leadId > 100\n  && leadId < 200 = 5;",
        "return 1; /* later\nreturn 2;",
    ];

    [Fact]
    public void A_typical_mistake_is_marked_where_V8_marks_it()
    {
        Node.Require();
        AssertMarked(TypicalMistakes, 0.95);
    }

    [Fact]
    public void Every_slip_in_a_realistic_condition_is_marked_where_V8_marks_it()
    {
        Node.Require();
        var slips = RealisticConditions.All.SelectMany(Slips.In).Distinct().ToList();
        AssertMarked([.. slips.Zip(Node.Judge(slips)).Where(item => item.Second is not null).Select(item => item.First)], 0.99);
    }

    private void AssertMarked(IReadOnlyList<string> mistakes, double leastShare)
    {
        var places = mistakes.Zip(Node.Locate(mistakes)).Where(item => item.Second is not null).ToList();
        var off = places.Select(item => (Code: item.First, V8: Expected(item.First, item.Second!), Ours: JavaScriptChecker.FindSyntaxError(item.First)!))
            .Where(item => item.V8 != item.Ours.Index)
            .ToList();
        off.ForEach(item => output.WriteLine($"V8 {item.V8}, ours {item.Ours.Index}, {item.Ours.Message}: {item.Code}"));
        output.WriteLine($"{off.Count} of {places.Count} differ");
        Assert.InRange(off.Count, 0, (int)(places.Count * (1 - leastShare)));
    }

    // At the end of the text V8 marks the nothing after it; an editor needs a character to underline.
    private static int Expected(string code, V8Place place)
    {
        var lineStart = code.Split('\n').Take(place.Line - 1).Sum(line => line.Length + 1);
        return Math.Min(lineStart + place.Column - 1, code.TrimEnd().Length - 1);
    }
}
