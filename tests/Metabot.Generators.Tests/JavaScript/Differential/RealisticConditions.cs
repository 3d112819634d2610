namespace Metabot.JavaScript.Differential;

// Conditions as people write them.
internal static class RealisticConditions
{
    public static readonly string[] All =
    [
        "if (leadId == 135) return true;",
        "if (lead.isTagExist('some_tag')) { return true; }",
        "return bot.getData('leadsCount') > 0;",
        "return false;",
        "return lead?.name ?? false;",
        "return !lead.isTagExist('vip') && lead.getIntAttr('age') >= 18;",
        "const age = lead.getIntAttr('age');\nif (age > 17 && age < 66) {\n  return true;\n}\nreturn false;",
        "let total = 0;\nfor (const item of request.items) { total += item.price * item.count; }\nreturn total > 1000;",
        "var tags = lead.getAllTags(); for (var i = 0; i < tags.length; i++) { if (tags[i] === 'vip') { return true; } }",
        "return /^\\+7\\d{10}$/.test(lead.getAttr('phone'));",
        "return /^\\p{Script=Cyrillic}+$/u.test(lead.getData('name'));",
        "switch (lead.getStatusName()) { case 'new': case 'hot': return true; default: return false; }",
        "try { return api.getJson('https://example.com/' + leadId).ok; } catch (e) { return false; }",
        "function isWorkTime(d) { return d.getHours() > 8 && d.getHours() < 19; }\nreturn isWorkTime(new Date());",
        "const { city, age = 0, ...rest } = lead.getAllAttr(); return city === `Москва` && age > 1;",
        "return ['a', 'b', ...lead.getAllTags()].includes('vip');",
        "return request.order?.lines?.[0]?.price > 1_000 || request['total'] === 0x1F;",
        "memory.setAttr('n', (memory.getAttr('n') ?? 0) + 1); return memory.getAttr('n') < 3;",
        "const f = (x, y = 2) => x ** y; return f(leadId) % 2 === 0;",
        "return lead.getAllTags().filter(t => t.startsWith('a')).map(({ length }) => length).some(n => n > 3);",
        "var x = lead.getAttr('a') ? 1 : lead.getAttr('b') ? 2 : 3; return x == 1;",
        "do { var n = bot.getData('n'); } while (n < 0); return typeof n !== 'undefined';",
        "outer: for (let i of [1, 2]) { for (let j of [3]) { if (i == j) continue outer; break outer; } } return true;",
        "class Point { #x = 1; static of(x) { return new Point(x); } get x() { return this.#x; } }\nreturn Point.of(1).x === 1;",
        "return `${lead.getData('name')}, ${`вам ${request.age}`}` !== \"\\u0041\\n\"; // да",
        "/* by the manager */ return void 0 === lead.getJsonAttr('a').b;",
        "if (a = lead.getAttr('a')) { return true } else if (b) return false\nelse { return }",
        "async function load() { await api.getJson('x'); } return !!load;",
        "function* ids() { yield 1; yield* [2, 3]; } return [...ids()].length === 3;",
        "label: { if (leadId) break label; } return new Date(2024, 0, 1) < Date.now();",
        "return ((lead.getAttr('x') || '').trim().toLowerCase() in { a: 1, 'b': 2, [`c`]: 3 });",
        "return delete memory.x, true;",
        "with (lead) { return name == 'A'; }",
        "throw new Error(`no ${leadId}`);",
    ];
}
