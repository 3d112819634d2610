namespace Metabot.JavaScript;

// Right conditions as people write them: every place where a name can be declared, used in every kind of test.
internal static class ScopingShapes
{
    private static readonly string[] Names = ["total", "tag", "имя", "$x", "_n"];

    private static readonly string[] Tests =
    [
        "<name> > 3",
        "<name> === 'да'",
        "<name> != null && leadId > 0",
        "!<name>",
        "lead.isTagExist(<name>)",
        "typeof <name> === 'string'",
        "[1, leadId].some(n => n == <name>)",
        "String(<name>).length > 2",
    ];

    private static readonly string[] Shapes =
    [
        "const <name> = lead.getAttr('a'); return <test>;",
        "let <name> = request.total; return <test>;",
        "var <name> = lead.getIntAttr('n'); return <test>;",
        "let <name>; <name> = leadId; return <test>;",
        "if (leadId) { var <name> = 1; } return <test>;",
        "return f(); function f() { const <name> = bot.getData('x'); return <test>; }",
        "const f = <name> => <test>; return f(leadId);",
        "const f = (<name>) => { return <test>; }; return f(leadId);",
        "const f = (<name> = 1) => <test>; return f();",
        "const f = ({ <name> }) => <test>; return f(request);",
        "const f = ({ a: <name> = 2 }) => <test>; return f(request);",
        "const f = ([, <name>]) => <test>; return f([1, leadId]);",
        "const f = (...<name>) => <test>; return f(1);",
        "return lead.getAllTags().some(<name> => <test>);",
        "return lead.getAllTags().some(function (<name>) { return <test>; });",
        "return lead.getAllTags().filter((<name>, i) => <test> && i > 0).length > 0;",
        "const { <name> } = request; return <test>;",
        "const { a: <name> } = request; return <test>;",
        "const { a: { b: <name> } = {} } = request; return <test>;",
        "const { ...<name> } = request; return <test>;",
        "const [<name>] = lead.getAllTags(); return <test>;",
        "const [, ...<name>] = lead.getAllTags(); return <test>;",
        "let <name> = 1, other = <name>; return other && <test>;",
        "for (const <name> of lead.getAllTags()) { if (<test>) return true; } return false;",
        "for (let <name> = 0; <name> < 3; <name>++) { if (<test>) return true; } return false;",
        "for (var <name> in request) { if (<test>) return true; } return <test>;",
        "for (const [k, <name>] of Object.entries(request)) { if (k && <test>) return true; } return false;",
        "for (<name> in request) { if (<test>) return true; } return false;",
        "let <name>; for (<name> of [1, 2]) { if (<test>) return true; } return false;",
        "try { const <name> = JSON.parse(lead.getAttr('j')); return <test>; } catch (e) { return e.message === 'x'; }",
        "try { lead.getAttr('a'); } catch (<name>) { return <test>; } return leadId > 1;",
        "try { lead.getAttr('a'); } catch ({ message: <name> }) { return <test>; } return leadId > 1;",
        "try { var <name> = leadId; } finally { memory.setAttr('a', 1); } return <test>;",
        "switch (lead.getStatusId()) { case 1: { const <name> = 1; return <test>; } case 2: return leadId; default: return false; }",
        "switch (leadId) { case 1: let <name> = 2; return <test>; default: return false; }",
        "{ const <name> = leadId; if (<test>) return true; } return false;",
        "outer: for (const <name> of [1]) { for (;;) { if (<test>) continue outer; break outer; } } return leadId > 1;",
        "function f(<name>) { return <test>; } return f(1) || f(2);",
        "function f(<name>, g = () => <test>) { return g(); } return f(leadId);",
        "return (function (<name>) { return <test>; })(leadId);",
        "return (function g(<name>) { return <name> > 5 ? <test> : g(<name> + 1); })(leadId);",
        "return (<name> => <test>)(leadId);",
        "const f = function <name>(n) { return n > 0 ? <name>(n - 1) : leadId; }; return f(3);",
        "class A { constructor(<name>) { this.x = <test>; } } return new A(leadId).x;",
        "class A { static m(<name>) { return <test>; } } return A.m(leadId);",
        "class <name> { static of() { return <name>; } } return <name>.of() !== lead;",
        "const C = class <name> { m() { return <name>; } }; return new C().m() === C;",
        "class A { #<name> = 1; get x() { return this.#<name>; } } return new A().x === leadId;",
        "class A { static x; static { const <name> = leadId; A.x = <test>; } } return A.x;",
        "const o = { <name>: 1, m() { return this.<name>; } }; return o.m() === leadId;",
        "const o = { get <name>() { return leadId; } }; return o.<name> > 1;",
        "const <name> = 1, o = { <name> }; return o.<name> === leadId;",
        "const k = 'a', <name> = { [k]: leadId }; return <name>.a > 1;",
        "const <name> = () => leadId; const o = { <name> }; return o.<name>() > 1;",
        "return g(leadId); function g(n) { var <name> = n; if (<test>) { return h(<name>); } return false; } function h(x) { return x > 1; }",
        "<name> = lead.getAttr('x'); return <test>;",
        "let n = 0; const <name> = () => { n++; return n; }; return <name>() === leadId;",
        "return [[1, 2]].every(([a, <name>]) => a < leadId && <test>);",
        "const f = async <name> => { await api.getJson('x' + <name>); }; f(1); return leadId > 1;",
        "async function f(<name>) { for await (const x of [<name>]) { if (x) return; } } f(1); return leadId > 1;",
        "function* g(<name>) { yield <name>; yield* [<name>]; } return [...g(leadId)].length > leadId;",
        "const <name> = new Map(); <name>.set('a', leadId); return <name>.get('a') > 1;",
        "let <name> = leadId; do { <name>--; } while (<name> > 3); return <test>;",
        "let <name> = null; if ((<name> = lead.getAttr('a'))) return <test>; return false;",
        "let <name>; while ((<name> = lead.getAttr('a')) && leadId > 2) { if (<test>) return true; } return false;",
        "return typeof <name> !== 'undefined' && leadId > 1;",
        "var <name>; { function <name>() { return 1; } } return leadId > 1;",
        "const f = (a, b = a, { c = b } = {}) => c; const <name> = f(leadId); return <test>;",
        "return leadId > 1 ? (() => { const <name> = 2; return <test>; })() : false;",
        "const <name> = `${leadId}`, re = new RegExp(<name>); return re.test('1') && <test>;",
        "const <name> = request?.items?.[0] ?? leadId; return <test>;",
        "var self = this; const <name> = function () { return self; }; return <name>() === leadId;",
        "const <name> = arguments.length; return <test>;",
        "return ((<name>) => (other) => <name> + other > leadId)(1)(2);",
        "/* global x */ const <name> = lead.getJsonAttr('a')?.b; // итог\nreturn <test>;",
    ];

    public static IEnumerable<string> All =>
        from shape in Shapes
        from test in Tests
        from name in Names
        select shape.Replace("<test>", test, StringComparison.Ordinal).Replace("<name>", name, StringComparison.Ordinal);
}
