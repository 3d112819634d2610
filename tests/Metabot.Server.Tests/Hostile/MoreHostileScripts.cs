namespace Metabot.Server.Tests.Hostile;

// The newer corners of the language, and the ways in which a script's end can be a trap: what it throws, and what is asked of it.
internal static class MoreHostileScripts
{
    public static IReadOnlyList<string> All =>
        [.. Generators, .. Asynchronous, .. Templates, .. ProxyTraps, .. Conversions, .. Arrays, .. Prototypes, .. Evaluators, .. Thrown, .. Numbers, .. Sorting, .. Patterns, .. Syntax];

    private static string[] Generators =>
    [
        "function* g() { for (;;) { yield; } } const a = [...g()]; return a.length > 0;",
        "function* g() { try { yield 1; } finally { for (;;) {} } } for (const x of g()) { break; }",
        "const g = (function* () { yield* { [Symbol.iterator]() { return { next() { return g.next(); } }; } }; })(); g.next();",
        "let g = (function* () { yield 1; })(); for (let i = 0; i < 5000; i++) { const inner = g; g = (function* () { yield* inner; })(); } return [...g].length;",
        "const g = (function* () { g.return(); yield 1; })(); return g.next().value;",
        "const [a, ...rest] = (function* () { for (let i = 0; ; i++) { yield i; } })(); return rest.length;",
        "new Map({ [Symbol.iterator]: () => ({ next: () => ({ value: [{}, {}], done: false }) }) });",
        "Array.from({ [Symbol.iterator]() { return this; }, next() { return { value: 1 }; } });",
        "Object.fromEntries({ [Symbol.iterator]: function* () { for (let i = 0; ; i++) { yield ['k' + i, i]; } } });",
        "const g = (function* () { for (;;) { try { yield; } catch { continue; } } })(); g.next(); for (;;) { g.throw(1); }",
    ];

    private static string[] Asynchronous =>
    [
        "(async () => { for await (const x of (async function* () { for (;;) { yield 1; } })()) { x; } })();",
        "const thenable = { then(f) { f(thenable); } }; Promise.resolve(thenable); return true;",
        "Promise.all({ [Symbol.iterator]: function* () { for (;;) { yield Promise.resolve(); } } });",
        "let p = Promise.resolve(); for (let i = 0; i < 90000; i++) { p = p.then(() => i); } return true;",
        "async function f() { await f(); } f(); return true;",
        "async function* g() { yield* g(); } g().next(); return true;",
        "Promise.reject(new Error('nobody catches it')); return true;",
        "new Promise(() => { throw { get message() { for (;;) {} } }; }); return true;",
        "Promise.prototype.then = function () { for (;;) {} }; (async () => { await 1; })();",
        "return (async () => true)();",
    ];

    private static string[] Templates =>
    [
        "function t(s) { return t`${s}`; } t`a`;",
        "const t = s => { for (;;) { s.raw; } }; t`a`;",
        "let s = 'x'; for (;;) { s = `${s}${s}`; }",
        "return String.raw({ raw: { length: 100000, get 0() { return 'x'.repeat(1e6); } } }, 1).length > 0;",
        "return String.raw({ raw: new Proxy({}, { get(t, k) { return k === 'length' ? Infinity : 'x'; } }) }).length > 0;",
        "const t = (s, ...v) => v[0](v[0]); return t`${f => f(f)}`;",
    ];

    private static string[] ProxyTraps =>
    [
        "const p = new Proxy({}, { set() { p.x = 1; return true; } }); p.x = 1;",
        "const p = new Proxy({}, { deleteProperty() { delete p.x; return true; } }); delete p.x;",
        "const p = new Proxy({}, { defineProperty() { Object.defineProperty(p, 'x', { value: 1 }); return true; } }); Object.defineProperty(p, 'x', { value: 1 });",
        "const p = new Proxy({}, { getPrototypeOf() { return Object.getPrototypeOf(p); } }); return p instanceof Object;",
        "const p = new Proxy({}, { setPrototypeOf() { Object.setPrototypeOf(p, {}); return true; } }); Object.setPrototypeOf(p, {});",
        "const p = new Proxy({}, { isExtensible() { return Object.isExtensible(p); } }); Object.isExtensible(p);",
        "const p = new Proxy({}, { preventExtensions() { Object.preventExtensions(p); return true; } }); Object.preventExtensions(p);",
        "const p = new Proxy({}, { getOwnPropertyDescriptor() { return Object.getOwnPropertyDescriptor(p, 'x'); } }); Object.keys(p); p.hasOwnProperty('x');",
        "const p = new Proxy({}, { ownKeys() { return Object.keys(p); } }); return { ...p };",
        "const p = new Proxy([], { get(t, k) { return k === 'length' ? 4294967295 : p[k]; } }); [].concat(p); Array.prototype.map.call(p, x => x);",
        "const handler = new Proxy({}, { get() { return handler.get; } }); return new Proxy({}, handler).x;",
        "const p = {}; Object.setPrototypeOf(p, new Proxy(p, {})); return p.x;",
        "const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy.x;",
        "return JSON.stringify(new Proxy([], { get(t, k) { return k === 'length' ? 1e9 : 1; } })).length > 0;",
        "return new Proxy({}, { get() { for (;;) {} } });",
        "return Reflect.apply(Math.max, null, new Proxy([], { get(t, k) { return k === 'length' ? 1e9 : 1; } }));",
    ];

    private static string[] Conversions =>
    [
        "return +{ [Symbol.toPrimitive]() { for (;;) {} } };",
        "const o = { [Symbol.toPrimitive]: () => o }; return o + 1;",
        "return `${{ toString: null, valueOf() { return this; } }}`;",
        "const o = { get [Symbol.toStringTag]() { return Object.prototype.toString.call(o); } }; return String(o);",
        "return ({})[{ toString() { for (;;) {} } }];",
        "return 'a'.repeat({ valueOf() { return 2 ** 29; } }).length > 0;",
        "return new Date({ valueOf() { for (;;) {} } });",
        "return 1 instanceof { [Symbol.hasInstance]() { for (;;) {} } };",
        "return [].concat({ length: 2 ** 32 - 1, [Symbol.isConcatSpreadable]: true }).length > 0;",
        "lead.setAttr({ toString() { return lead.setAttr(this, 1); } }, 1);",
        "lead.addTags({ get a() { return lead.addTags(this); } });",
        "lead.setJsonAttr('x', { toJSON() { return lead.setJsonAttr('x', this); } });",
        "memory.setAttr('x', { toJSON() { for (;;) {} } });",
    ];

    private static string[] Arrays =>
    [
        "const a = []; a.length = 4294967295; return a.join('x').length > 0;",
        "const a = []; a[4294967294] = 1; return a.reverse().length > 0;",
        "const a = []; a[4294967294] = 1; for (const x of a) { x; }",
        "return Array(4294967295).toString().length > 0;",
        "return [,].concat(Array(4294967294)).length > 0;",
        "const a = Array(99999).fill(0); a.splice(0, 0, ...a); return a.length > 0;",
        "const a = { length: Number.MAX_SAFE_INTEGER }; Array.prototype.indexOf.call(a, 1);",
        "const a = { length: Number.MAX_SAFE_INTEGER }; Array.prototype.push.call(a, 1);",
        "const a = { length: Number.MAX_SAFE_INTEGER }; Array.prototype.reverse.call(a);",
        "return new Array(99999).fill().map(() => new Array(99999)).length > 0;",
        "const a = []; a.push(a, a); return a.flat(Infinity).length > 0;",
        "return Array(99999).fill('x'.repeat(99999)).join('').length > 0;",
        "const a = [1, 2, 3]; a.forEach(x => a.push(x)); for (const x of a) { a.push(x); }",
        "return new Uint8Array(2 ** 53).length > 0;",
        "return new Uint8Array(new ArrayBuffer(8, { maxByteLength: 2 ** 31 })).length > 0;",
        "const b = new ArrayBuffer(8, { maxByteLength: 2 ** 30 }); b.resize(2 ** 30); return b.byteLength > 0;",
        "const t = new Float64Array(1e6); for (;;) { t.sort(() => 1); }",
        "return new BigInt64Array(1e8).length > 0;",
        "return new DataView(new ArrayBuffer(8)).getFloat64(2 ** 40);",
        "return Uint8Array.from({ length: 1e9 }).length > 0;",
        "return new Uint8Array(1e7).map(() => 1).join(',').length > 0;",
        "structuredClone([[]]);",
        "return Array.prototype.copyWithin.call({ length: 2 ** 53 - 1 }, 0, 1).length > 0;",
        "return [].concat(...Array(9999).fill(Array(9999).fill(1))).length > 0;",
        "return Array(99999).fill(1).toSpliced(0, 0, ...Array(99999)).length > 0;",
    ];

    private static string[] Prototypes =>
    [
        "Object.setPrototypeOf(Object.prototype, { x: 1 });",
        "Array.prototype.toJSON = function () { for (;;) {} }; memory.setAttr('x', [1]);",
        "Object.prototype.toJSON = function () { return { a: this }; }; memory.setAttr('x', {});",
        "Object.defineProperty(Object.prototype, '0', { get() { for (;;) {} } }); return [,][0];",
        "Object.defineProperty(Array.prototype, 'length', { get() { return 1e9; } });",
        "Array.prototype[0] = 'x'; Object.defineProperty(Array.prototype, 1, { set() { for (;;) {} } }); lead.getAllTags().concat([1, 2]);",
        "Object.prototype.get = function () { for (;;) {} }; Object.defineProperty({}, 'x', {});",
        "Object.prototype.then = function (f) { for (;;) {} }; (async () => ({}))();",
        "TypeError.prototype.toString = function () { for (;;) {} }; lead.getAttr({});",
        "TypeError = null; lead.getAttr({});",
        "Object.defineProperty(globalThis, 'TypeError', { get() { for (;;) {} } }); lead.getAttr({});",
        "Error.prototype.name = { toString() { for (;;) {} } }; lead.getAttr({});",
        "JSON.stringify = () => { for (;;) {} }; memory.setAttr('x', { a: 1 });",
        "String.prototype.toString = function () { for (;;) {} }; lead.getAttr(new String('x'));",
        "RegExp.prototype[Symbol.replace] = function () { for (;;) {} }; 'a'.replace(/a/, 'b');",
        "RegExp.prototype.exec = function () { return { index: 0, length: 1, 0: '' }; }; 'aaa'.replace(/a/g, 'b');",
        "Symbol.iterator = null; Map.prototype.set = function () { for (;;) {} }; new Map([[1, 2]]);",
        "class A extends Array { static get [Symbol.species]() { for (;;) {} } } new A(1, 2).map(x => x);",
        "Reflect.setPrototypeOf(lead, lead); return lead.x;",
        "lead.__proto__ = new Proxy({}, { get() { for (;;) {} } }); return lead.missing;",
    ];

    private static string[] Evaluators =>
    [
        "return globalThis.eval('for (;;) {}');",
        "return (0, eval)('lead');",
        "return Reflect.construct(Function, ['return process'])();",
        "return Function.prototype.constructor('return this')();",
        "return [].constructor.constructor('return this')();",
        "return lead.constructor.constructor('return this')();",
        "return (async function* () {}).constructor('yield 1')();",
        "return require('moment').constructor('return this')();",
        "return setTimeout('for (;;) {}', 0);",
        "return new ShadowRealm().evaluate('1');",
        "return Function('a'.repeat(100000), '')();",
        "for (const name of Object.getOwnPropertyNames(globalThis)) { try { globalThis[name]('return 1'); } catch {} }",
        "for (const name of Object.getOwnPropertyNames(globalThis)) { try { new globalThis[name](1e9); } catch {} }",
        "for (const name in lead) { try { lead[name](lead, lead, lead); } catch {} }",
        "for (const name in bot) { try { bot[name](bot, [], []); } catch {} }",
        "for (const name in ticket) { try { ticket[name](1e300, NaN, -0); } catch {} }",
    ];

    private static string[] Thrown =>
    [
        "throw { toString() { throw this; } };",
        "throw { toString() { return {}; } };",
        "throw { get toString() { for (;;) {} } };",
        "throw { [Symbol.toPrimitive]() { for (;;) {} } };",
        "throw Symbol('x');",
        "throw null;",
        "throw undefined;",
        "throw 10n ** 10000n;",
        "throw 'x'.repeat(5e6);",
        "throw new Error('x'.repeat(5e6));",
        "throw new Error('\\ud800');",
        "const e = new Error('x'); Object.defineProperty(e, 'stack', { get() { for (;;) {} } }); throw e;",
        "const e = new Error('x'); Object.defineProperty(e, 'name', { get() { for (;;) {} } }); throw e;",
        "const e = new Error('x'); e.toString = () => { for (;;) {} }; throw e;",
        "const e = new Error('x'); e.cause = e; throw new AggregateError([e, e], 'y', { cause: e });",
        "let e = new Error('x'); for (let i = 0; i < 50000; i++) { e = new Error('y', { cause: e }); } throw e;",
        "throw new Proxy(new Error('x'), { get() { for (;;) {} }, has() { for (;;) {} }, getPrototypeOf() { for (;;) {} } });",
        "class E extends Error { get message() { return this.message; } } throw new E();",
        "throw { __proto__: Error.prototype, message: { toString() { for (;;) {} } } };",
        "try { throw 1; } finally { for (;;) {} }",
        "Error.captureStackTrace = () => { for (;;) {} }; throw new Error('x');",
        "throw [[[[[[[[]]]]]]]].concat(Array(1e5).fill('x'));",
    ];

    private static string[] Numbers =>
    [
        "return 2n ** 2n ** 40n > 0n;",
        "return (-3n) ** 10000001n < 0n;",
        "let n = 3n ** 20000n; for (let i = 0; i < 20; i++) { n *= n; } return n > 0n;",
        "let n = 7n ** 100000n; for (;;) { n % 3n; n / 7n; }",
        "return String(9n ** 500000n).length > 0;",
        "return BigInt('9'.repeat(1e6)) > 0n;",
        "return BigInt('0x' + 'f'.repeat(1e7)) > 0n;",
        "return BigInt.asUintN(2 ** 53 - 1, -1n) > 0n;",
        "return BigInt.asIntN(2 ** 31, 1n << 1000n) > 0n;",
        "return (1n << (1n << 62n)) > 0n;",
        "return (1n >> -(1n << 40n)) > 0n;",
        "for (;;) { Math.pow(Math.random(), 1e308); Math.hypot(...Array(1e4).fill(1)); }",
        "for (;;) { Number.MAX_VALUE.toString(2); Number.MIN_VALUE.toString(36); }",
    ];

    private static string[] Sorting =>
    [
        "Array(99999).fill(0).map((x, i) => i).sort(() => 1);",
        "Array(99999).fill(0).map((x, i) => i).sort((a, b) => NaN);",
        "const a = Array(1000).fill(0).map((x, i) => i); a.sort(() => { a.length = 0; a.push(...Array(1000)); return -1; });",
        "[1, 2].sort(() => { throw { toString() { for (;;) {} } }; });",
        "[1, 2].sort(() => ({ valueOf() { for (;;) {} } }));",
        "[{ toString() { for (;;) {} } }, 1].sort();",
        "Array(1e5).fill('x'.repeat(1000)).map((x, i) => x + i).sort((a, b) => a.localeCompare(b, 'ru'));",
        "Array(5e4).fill(0).toSorted(() => Math.random() - 0.5);",
        "new Float64Array(99999).fill(1).sort((a, b) => { for (;;) {} });",
    ];

    private static string[] Patterns =>
    [
        "return /^(?<a>(?<b>a+)+)+$/d.test('a'.repeat(50) + '!');",
        "return new RegExp('[\\\\p{L}--[a-z]]+$', 'v').test('a'.repeat(1e5));",
        "return /(\\p{L}+)+$/u.test('я'.repeat(50) + '1');",
        "return /(?<!(a+)+)b/.test('a'.repeat(40) + 'b');",
        "return /(?<=^(a|aa)+)c/.test('a'.repeat(60) + 'c');",
        "const r = /a*?/y; let n = 0; while (r.test('a'.repeat(1e5)) || ++n) { r.lastIndex = 0; }",
        "return 'a'.repeat(1e5).replace(/(?:)/gu, 'x'.repeat(1000)).length > 0;",
        "return 'a'.repeat(3e4).split(/(?=(a+)+b)/).length > 0;",
        "return new RegExp('(?i:(a+)+)$').test('a'.repeat(50) + '!');",
        "return /\\u{10ffff}{1,65535}/u.test('😀'.repeat(1e5));",
        "return /(a*)*\\k<n>(?<n>b)/.test('a'.repeat(50));",
        "return 'x'.repeat(1e6).matchAll(/x/g).next().value.length > 0 && [...'x'.repeat(1e6).matchAll(/x/gd)].length > 0;",
        "return new RegExp('[' + '\\\\u{1F600}-\\\\u{1F64F}'.repeat(5000) + ']', 'u').test('x');",
        "return new RegExp('(?<n' + 'x'.repeat(50000) + '>a)').test('a');",
        "return new RegExp('\\\\' + '1'.repeat(50000)).test('a');",
        "return new RegExp('a{' + '9'.repeat(50000) + '}').test('a');",
        "return new RegExp('(?:a?){99999}').test('a'.repeat(1000));",
    ];

    private static string[] Syntax =>
    [
        string.Concat(Enumerable.Range(0, 30).Select(number => $"l{number}:")) + " for (;;) { continue l29; }",
        "switch (1) {" + string.Concat(Enumerable.Range(0, 5_000).Select(number => $"case {number + 2}:")) + " } return true;",
        "const {" + string.Concat(Enumerable.Range(0, 5_000).Select(number => $"a{number} = 1,")) + "} = {}; return a1;",
        "return (" + string.Join(", ", Enumerable.Range(0, 5_000).Select(number => $"a{number}")) + ") => 1;",
        "class A {" + string.Concat(Enumerable.Range(0, 3_000).Select(number => $"#p{number} = 1;")) + "} return new A() !== null;",
        string.Concat(Enumerable.Range(0, 1_500).Select(number => $"function f{number}() {{ return f{number + 1}(); }}\n")) + "function f1500() { for (;;) {} } f0();",
        "return `" + string.Concat(Enumerable.Repeat("${1}", 10_000)) + "`.length;",
        "let x; " + string.Concat(Enumerable.Repeat("x ??= ", 100)) + "1; return true;",
        "var " + string.Concat(Enumerable.Range(0, 9_000).Select(number => $"v{number},")) + "last; return true;",
        "return l\\u0065ad === lead;",
    ];
}
