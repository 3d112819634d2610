namespace Metabot.JavaScript.Differential;

// The smallest texts on which a parser and V8 once differed, and their neighbours on the other side of the rule.
internal static class Oddities
{
    public static readonly string[] All =
    [
        // `let` as a name
        "let\nreturn 1;",
        "let\r\nthis",
        "{ let\nif (a); }",
        "switch (a) { case 1: let\nfor (;;); }",
        "let // a\nreturn 1;",
        "let /* a\n */ throw 1;",
        "let\nreturn let\nreturn let\nthis",
        "let <!-- a\nreturn 1;",
        "let\n--> a\nreturn 1;",
        "a.let = let\nconst b = 1;",
        "outlet\nreturn",
        "'use strict'; let\nreturn",
        "let return",
        "let\nlet",
        "let\nenum",
        "let\n}",
        "let\nreturn 1 1",

        // assignment to a call
        "f() = 1",
        "f() &&= 1",
        "'use strict'; f() = 1",
        "'use strict'; f() += 1",
        "'use strict'; f()++",
        "'use strict'; ++f()",
        "'use strict'; for (f() in x);",
        "'use strict'; for (f() of x);",
        "'use strict'; for ([f()] of x);",
        "'use strict'; f() = 1 2",
        "class A extends B { constructor() { super() = 1 } }",
        "class A { static { f() = 1 } }",
        "return [f() = 1]",
        "return [...f() = 1]",
        "return [(f()) = 1]",
        "return [f() ||= 1]",
        "return [f?.() = 1]",
        "return [f() = g() = 1, {a: h() += 2}]",
        "return {a: f() = 1}",
        "[f()] = 1",
        "[f() = 1] = 1",
        "[(f() = 1)] = 1",
        "[...f() = 1] = 1",
        "[b, ...[f() = 1]] = 1",
        "({a: [f() = 1]}) => 1",
        "(a, f() = 1) => 1",
        "return [f() = 1]; [g() = 2] = 3",
        "f`` = 1",
        "new f() = 1",

        // many labels on one loop
        "a: b: c: for (;;) { continue a }",
        "a: b: c: d: do continue b; while (1)",
        "a: b: c: for (;;) { x: y: z: for (;;) { continue a; continue x; } }",
        "a: b: c: { for (;;) { continue a } }",

        // no power
        "return a %* b;",
        "a %*= b",
        "return a /* ** */ % b ** c;",
        "return a ** b; // %*",

        // newer than the measured V8
        "{ using x = y; }",
        "{ using x = y; 1 1 }",
        "for (using x of y);",
        "async () => { await using x = y; }",
        "using = 1; using\nx = 1",
        "for (using of of);",
        "return /(?i:a)/",
        "return /(?<a>x)|(?<a>y)/",
    ];
}
