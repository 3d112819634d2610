namespace Metabot.Server.Tests.Hostile;

// Text that is made to be long or deep: each token that can nest, at depths that are fine for one parser and too much
// for the next.
internal static class MonstrousText
{
    private static readonly (string Before, string Middle, string After)[] Nestings =
    [
        ("(", "1", ")"),
        ("[", "1", "]"),
        ("({a:", "1", "})"),
        ("!", "1", ""),
        ("-", "1", ""),
        ("~", "1", ""),
        ("typeof ", "1", ""),
        ("void ", "1", ""),
        ("1+", "1", ""),
        ("1**", "1", ""),
        ("a=", "1", ""),
        ("a=>", "1", ""),
        ("1?", "1", ":1"),
        ("1?1:", "1", ""),
        ("`${", "1", "}`"),
        ("new ", "Date", "()"),
        ("...", "a", ""),
        ("", "lead", ".a"),
        ("", "lead", "?.a"),
        ("", "lead", "[0]"),
        ("", "String", "()"),
        ("f(", "1", ")"),
        ("function(){return ", "1", "}"),
        ("class extends ", "Object", "{}"),
        ("async()=>", "1", ""),
        ("{", "1", "}"),
        ("if(1)", "1", ""),
        ("if(1);else ", "1", ""),
        ("for(;;)", "1", ""),
        ("while(0)", "1", ""),
        ("a:", "1", ""),
        ("try{", "1", "}finally{}"),
        ("switch(1){default:", "1", "}"),
        ("1,", "1", ""),
        ("1;", "1", ""),
        ("a??", "1", ""),
        ("/(/.a+", "1", ""),
        ("'\\u0061'+", "1", ""),
        ("<!--\n", "1", ""),
        ("//\n", "1", ""),
        ("/**/", "1", ""),
        ("\n", "1", ""),
        ("[[:x:]]", "1", ""),
        ("snippet('x')", "1", ""),
        ("[[:", "1", ""),
        ("snippet(", "1", ""),
    ];

    // For a condition that is planned: most of these are refused there, and it must not matter.
    public static IEnumerable<string> All =>
        from nesting in Nestings
        from depth in new[] { 1_500, 120_000 / (nesting.Before.Length + nesting.After.Length) }
        select Nest(nesting, depth);

    // What a bot's file can hold: few enough levels for every parser, too many for a small stack.
    public static IEnumerable<string> Valid =>
    [
        Nest(("!", "1", ""), 100),
        Nest(("(", "1", ")"), 100),
        Nest(("1+", "1", ""), 100),
        Nest(("[", "1", "]"), 100),
        $"return {string.Concat(Enumerable.Repeat("lead || ", 100))}1;",
        $"{string.Concat(Enumerable.Repeat("a = 1;\n", 8_000))}",
        $"const o = {{{string.Concat(Enumerable.Range(0, 4_000).Select(i => $"k{i}: {i},"))}}}; return o.k1;",
        $"return [{string.Concat(Enumerable.Repeat("1,", 30_000))}].length;",
        $"return '{new string('x', 60_000)}'.length;",
        $"// {new string('x', 60_000)}\nreturn true;",
    ];

    private static string Nest((string Before, string Middle, string After) nesting, int depth) =>
        string.Concat(Enumerable.Repeat(nesting.Before, depth)) + nesting.Middle + string.Concat(Enumerable.Repeat(nesting.After, depth));
}
