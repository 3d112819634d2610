namespace Metabot.Server.Tests.JavaScript;

// What the language itself gives is what V8 gives, for what scripts of bots do: texts, expressions, numbers, lists, dates.
public sealed class EngineTests(AskedFixture fixture) : IClassFixture<AskedFixture>
{
    private static readonly Dictionary<string, string[]> Questions = new()
    {
        ["texts"] =
        [
            "'Привет'.toUpperCase()", "'ЁЖ'.toLowerCase()", "'straße'.toUpperCase()", "'İ'.toLowerCase().length", "'ΑΣ'.toLowerCase()", "'😀a'.length", "[...'😀a'].length", "'😀'.codePointAt(0)",
            "'abc'.at(-1)", "'a,b,,c'.split(',')", "'abc'.split('')", "'a1b22c'.split(/\\d+/)", "'a1b'.split(/(\\d)/)", "'x'.padStart(3, 'ab')", "'5'.padStart(2, '0')", "'x'.repeat(0)", "' \\u00a0x\\ufeff '.trim()",
            "' x '.trimEnd()", "'aXbX'.replace('X', '$&$&')", "'aXbX'.replaceAll('X', '-')", "'a.b'.replaceAll('.', () => '!')", "'abc'.substring(2, 0)", "'abc'.substr(-2, 1)", "'abc'.slice(-2)",
            "'Москва'.startsWith('Мос')", "'Москва'.includes('скв')", "'Москва'.indexOf('в')", "'a\\tb'", "`${1}${null}${undefined}`", "'b' < 'a'", "'я' > 'ё'", "'10' < '9'", "'abc'.localeCompare('abd') < 0",
            "encodeURIComponent('Пермь & co')", "decodeURIComponent('%D0%9F')", "decodeURIComponent('%')", "encodeURI('http://a/б?в=г')", "escape('ж')", "unescape('%u0436')", "String(Symbol('x'))",
            "'a-b_c d'.replace(/[-_ ](\\w)/g, (all, letter) => letter.toUpperCase())", "String.raw`a\\nb`", "'abc'[1]", "'abc'.concat(1, null)", "'\\u{1F600}'.normalize === undefined", "'x'.charCodeAt(5)", "'ab'.localeCompare('ab')",
        ],
        ["expressions"] =
        [
            "/привет/i.test('ПРИВЕТ')", "/^[а-яё]+$/i.test('Ёжик')", "/\\bкот\\b/.test('кот')", "/\\w/.test('ж')", "/\\p{L}+/u.exec('Вера 5')[0]", "/\\p{Lu}/u.test('я')", "/^.$/u.test('😀')", "/^.$/.test('😀')",
            "/(?<year>\\d{4})-(?<month>\\d\\d)/.exec('2027-01').groups.month", "'2027-01-21'.replace(/(\\d+)-(\\d+)-(\\d+)/, '$3.$2.$1')", "'x'.replace(/(?<a>x)/, '[$<a>]')", "'aBc'.match(/[a-z]/gi)", "'abc'.match(/x/)",
            "[...'a1b2'.matchAll(/[a-z](\\d)/g)].map(m => m[1])", "/a.c/s.test('a\\nc')", "/^b/m.test('a\\nb')", "/(?<=\\$)\\d+/.exec('cost $42')[0]", "/(?<!\\$)\\b\\d+/.exec('$42 17')[0]", "/a(?!b)/.test('ab')", "/(a)\\1/.test('aa')",
            "(() => { const r = /a/y; r.lastIndex = 1; return r.test('ba'); })()", "(() => { const r = /a/g; r.test('aa'); return r.lastIndex; })()", "/[\\]]/.test(']')", "/\\//.source", "new RegExp('a/b').source", "/x/gim.flags",
            "'+7 (912) 345-67-89'.replace(/\\D/g, '')", "/^\\+?\\d{10,15}$/.test('79123456789')", "/^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$/.test('a@b.ru')", "'a  b'.split(/\\s+/)", "/\\s/.test('\\u00a0')", "'test'.search(/s/)", "/[😀]/u.test('😀')", "new RegExp('(')",
            "/(?:а|б){2}/.exec('габв')[0]", "/\\d/.test('٣')", "/[^]/.test('\\n')", "/\\cJ/.test('\\n')", "/a{,2}/.test('a{,2}')", "'aaa'.lastIndexOf('a')", "/ſ/i.test('s')", "/ſ/iu.test('s')",
        ],
        ["numbers"] =
        [
            "0.1 + 0.2", "1e21", "1e-7", "123456789012345680000", "-0", "5 / 0", "0 / 0", "7 % 3", "-7 % 3", "5.5 % 2", "2 ** 10", "(2.345).toFixed(2)", "(1.005).toFixed(2)", "(1e21).toFixed(2)", "(0).toFixed(2)", "(-1.5).toFixed(0)",
            "(25).toString(2)", "(255).toString(16)", "(0.5).toString(2)", "(1234.5678).toPrecision(6)", "(1234.5).toExponential(2)", "Number('')", "Number(' 12 ')", "Number('1,5')", "Number('0x1f')", "Number(null)", "Number(undefined)",
            "Number([5])", "Number('12px')", "parseInt('12px')", "parseInt('')", "parseInt('0x1f')", "parseInt('101', 2)", "parseFloat('1.5.2')", "parseFloat('.5')", "Math.round(2.5)", "Math.round(-2.5)", "Math.round(0.49999999999999994)",
            "Math.trunc(-4.7)", "Math.sign(-3)", "Math.max()", "Math.min(1, '0')", "Math.hypot(3, 4)", "Math.cbrt(27)", "Number.isInteger(5.0)", "Number.isSafeInteger(2 ** 53)", "Number.MAX_SAFE_INTEGER", "isNaN('x')", "Number.isNaN('x')",
            "1_000", "0b101", "0o17", "~5", "5 >>> 1", "-5 >>> 28", "1 << 31", "2n ** 64n", "7n / 2n", "1n + 1", "BigInt('12')", "typeof 1n", "'5' * '2'", "'5' + 2", "'5' - 2", "[] + {}", "[] == false", "null == 0", "null >= 0", "undefined == null", "NaN === NaN",
        ],
        ["lists"] =
        [
            "[3, 1, 10].sort()", "[3, 1, 10].sort((a, b) => a - b)", "[5, undefined, 1].sort()", "['б', 'а', 'ё', 'Я'].sort()", "[1, [2, [3, [4]]]].flat()", "[1, [2, [3]]].flat(Infinity)", "[1, 2].flatMap(x => [x, x * 2])", "[1, 2, 3].at(-1)",
            "[1, 2, 3].includes(NaN)", "[NaN].includes(NaN)", "[NaN].indexOf(NaN)", "[1, 2, 3, 4].findLast(x => x % 2)", "[1, 2, 3].splice(1, 1)",
            "Array.from({ length: 3 }, (_, i) => i)", "Array.of(7)", "Array(3).fill(0)", "[, 1].length", "Object.keys([, 1])", "[1, 2, 3].reduce((a, b) => a + b)", "[].reduce((a, b) => a + b)", "[1, 2, 3].join()", "[null, undefined, 1].join('-')",
            "[1, 2, 3].reverse()", "[1, 2, 3].copyWithin(0, 1)", "[...[1, 2].entries()]", "[1, 2, 3].some(x => x > 2)", "[].every(x => false)", "Array.isArray(new Array())", "[3, 2, 1].toString()", "[1, 2, 3].indexOf(2, -1)", "Object.entries({ b: 1, a: 2, 1: 3 })",
            "Object.fromEntries([['a', 1]])", "Object.keys({ 2: 0, b: 0, 1: 0 })", "({ ...{ a: 1 }, b: 2 })", "(({ a, ...rest }) => rest)({ a: 1, b: 2 })", "(([a, , b = 5]) => a + b)([1, 2])", "[...new Set([1, 1, 2])]", "[...new Map([[1, 2]])]",
            "new Map([['a', 1]]).get('a')", "new Set('aab').size", "[...new Map(Object.entries({ a: 1 })).keys()]", "Object.freeze([1]).push(2)", "(() => { const w = new WeakMap(), k = {}; w.set(k, 5); return w.get(k); })()",
            "[1, 2, 3, 4].toSorted((a, b) => b - a)", "[1, 2].toReversed()", "[1, 2, 3].with(1, 9)", "[['b', 1], ['a', 1]].sort((x, y) => x[1] - y[1])",
        ],
        ["JSON"] =
        [
            "JSON.stringify({ a: undefined, b: null, c: NaN, d: () => 1, e: new Date(0) })", "JSON.stringify([undefined, () => 1])", "JSON.stringify('ж\\u2028\\n\"')", "JSON.stringify({ a: [1, { b: 2 }] }, null, 2)", "JSON.stringify({ a: 1, b: 2 }, ['b'])",
            "JSON.stringify({ a: 1 }, (key, value) => key === 'a' ? undefined : value)", "JSON.stringify(undefined)", "JSON.stringify('\\ud800')", "JSON.stringify({ toJSON: () => 5 })", "JSON.stringify(1n)", "JSON.parse('{\"a\":1,\"a\":2}')", "JSON.parse('[1,]')",
            "JSON.parse('{a:1}')", "JSON.parse('')", "JSON.parse(' 5 ')", "JSON.parse('\"\\\\u0436\"')", "JSON.parse('1e5')", "JSON.parse('01')", "JSON.parse('{\"a\":[1,2]}', (key, value) => Array.isArray(value) ? value.length : value)", "JSON.parse(null)", "JSON.parse('{\"__proto__\":1}').__proto__",
            "JSON.stringify({ [Symbol('a')]: 1 })", "JSON.stringify(new Map([[1, 2]]))", "JSON.stringify(Object.create({ a: 1 }))", "JSON.stringify(-0)", "JSON.stringify({ a: 1e21 })",
        ],
        ["syntax"] =
        [
            "null ?? 5", "0 ?? 5", "0 || 5", "undefined?.a.b", "({ a: { b: 5 } }).a?.b", "({ f: null }).f?.()", "(() => { let a = null; a ??= 7; return a; })()", "(() => { let a = 1; a ||= 2; a &&= 3; return a; })()", "typeof undeclared", "undeclared",
            "(() => { try { null.x; } catch { return 'caught'; } finally { } })()", "(() => { for (const x of [1, 2, 3]) { if (x === 2) return x; } })()", "(() => { let s = ''; for (const k in { a: 1, b: 2 }) s += k; return s; })()", "(() => { a: for (;;) { for (;;) { break a; } } return 1; })()",
            "(() => { class A { #p = 5; static s = 1; get p() { return this.#p; } static #q() { return 2; } static r() { return A.#q(); } } return [new A().p, A.s, A.r()]; })()", "(() => { class A { constructor() { this.x = 1; } } class B extends A { constructor() { super(); this.y = 2; } } return new B(); })()",
            "[...(function* () { yield 1; yield* [2, 3]; })()]", "((a, b = a * 2, ...c) => [a, b, c])(1, undefined, 3, 4)", "(function () { return arguments.length; })(1, 2)", "(() => { const { a: { b: [, c] } } = { a: { b: [1, 2] } }; return c; })()", "(() => { switch ('2') { case 2: return 'number'; default: return 'other'; } })()",
            "(() => { const o = { get x() { return 5; }, ['a' + 1]: 2, f() { return super.toString === Object.prototype.toString; } }; return [o.x, o.a1, o.f()]; })()", "(() => { x = 5; var x; return x; })()", "(() => { y; let y = 1; })()", "(() => { const z = 1; z = 2; })()", "((x) => { 'use strict'; return this === undefined; })()", "void 0", "(1, 2)",
            "(() => { let i = 0; do { i++; } while (i < 3); return i; })()", "new Proxy({}, { get: (target, key) => key }).hello", "Reflect.ownKeys({ a: 1, [Symbol.iterator]: 2 }).length", "(() => { const e = new Error('a', { cause: 5 }); return [e.message, e.cause]; })()", "new (class extends Error { name = 'Mine'; })('x').toString()",
            "(() => { throw new RangeError('x'); })()", "(() => { label: { break label; } return 'after'; })()", "new Date(0) instanceof Date", "typeof function () { }", "typeof class { }", "typeof null", "delete [].length", "'a' in { a: 1 }", "(function f() { return f.name; })()", "`a${`b${1}`}`",
        ],
    };

    public static TheoryData<string> Kinds { get; } = [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task The_engine_gives_what_V8_gives(string kind) => Judge.AssertSameAsync(Questions[kind]);

    // Of browsers, of Node and of workers: scripts of bots run in none of these.
    [Theory]
    [InlineData("fetch")]
    [InlineData("setTimeout")]
    [InlineData("setInterval")]
    [InlineData("queueMicrotask")]
    [InlineData("console")]
    [InlineData("XMLHttpRequest")]
    [InlineData("process")]
    [InlineData("global")]
    [InlineData("window")]
    [InlineData("document")]
    [InlineData("Buffer")]
    [InlineData("URL")]
    [InlineData("structuredClone")]
    [InlineData("WebAssembly")]
    [InlineData("importScripts")]
    [InlineData("System")]
    [InlineData("clr")]
    public async Task What_other_places_have_beside_the_language_is_not_there(string name)
    {
        Assert.Equal("\"undefined\"", await fixture.Ann.AskAsync($"return typeof {name};"));
        Assert.Equal($"ReferenceError: {name} is not defined", await fixture.Ann.AskAsync($"return {name};"));
    }

    [Theory]
    [InlineData("eval('1 + 1')")]
    [InlineData("new Function('return 5')()")]
    [InlineData("Function('return 5')()")]
    [InlineData("(() => { }).constructor('return 5')()")]
    [InlineData("(function* () { }).constructor('yield 5')")]
    public async Task No_text_becomes_code(string expression) =>
        Assert.Contains("Error: ", await fixture.Ann.AskAsync($"return {expression};"), StringComparison.Ordinal);

    [Theory]
    [InlineData("return;", null)]
    [InlineData("if (true) { return 5; } return 6;", "5")]
    [InlineData("{ return 'in a block'; }", "\"in a block\"")]
    [InlineData("for (const x of [1, 2]) { if (x === 2) return x; }", "2")]
    [InlineData("let lead = 5; return lead;", "5")]
    [InlineData("const { bot, ticket } = { bot: 1, ticket: 2 }; return bot + ticket;", "3")]
    [InlineData("function lead() { return 7; } return lead();", "7")]
    [InlineData("var request = { own: 1 }; return request.own;", "1")]
    [InlineData("class memory { } return typeof memory;", "\"function\"")]
    public async Task A_text_is_the_body_of_a_function_and_its_names_come_before_the_bots(string code, string? result) =>
        Assert.Equal(result ?? "undefined", await fixture.Ann.AskAsync(code));
}
