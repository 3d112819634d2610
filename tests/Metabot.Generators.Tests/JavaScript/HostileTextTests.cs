using Metabot.JavaScript.Meaning;
using Metabot.JavaScript.Verdicts;

namespace Metabot.JavaScript;

// A stack overflow cannot be caught: were one of these to cause it, the whole test run would die.
public class HostileTextTests
{
    private const int Levels = 100_000;

    public static TheoryData<string, string> Shapes { get; } = new()
    {
        { "!", "" }, { "- ", "" }, { "{", "" }, { "if(a)", "" }, { "if(a);else ", "" }, { "function a(){", "}" },
        { "class A{a(){", "}}" }, { "(class extends ", "{})" }, { "a:", "" }, { "new ", "" }, { "[", "]" }, { "for(;;)", "" },
        { "async()=>await ", "" }, { "a**", "" }, { "1+", "" }, { "a&&", "" }, { "a??", "" }, { "a.", "" }, { "a?.", "" }, { "f()", "" },
        { "(", ")" }, { "a?b:", "" }, { "a=", "" }, { "a=>", "" }, { "`${", "}`" }, { "typeof ", "" }, { "{a:", "}" }, { "({a:", "})" },
        { "a[", "]" }, { "try{", "}finally{}" }, { "do ", "while(0)" }, { "with(a)", "" }, { "switch(a){case 1:", "}" }, { "var [", "]" }, { "var {a:", "}" },
        { "(a=", ")=>1" }, { "...", "" }, { "yield:", "" }, { "throw `\n`;", "" }, { "let let ", "" }, { "new.target ", "" }, { "[[:", "" },
        { "snippet(", "" }, { "snippet('", "" }, { "/*", "" }, { "\"", "" }, { "/(", "" }, { "/(?:", ")" }, { "\ud800", "" }, { "\udc00'", "" }, { "\\u{", "}" },
        { "\n-->", "" }, { "<!--\n", "" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Deep_nesting_ends_in_a_verdict(string open, string close)
    {
        foreach (var levels in new[] { Levels, DeepStack.LongestText / (open.Length + close.Length) })
        {
            Check(Repeat(open, levels));
            Check(Repeat(open, levels) + "1" + Repeat(close, levels));
        }
    }

    [Theory]
    [InlineData("a.", "b => 1")]
    [InlineData("a+a-", "b => 1")]
    [InlineData("a=", "b.c => 1")]
    [InlineData("f(class extends {", "b c")]
    [InlineData("f({a(", "b c")]
    [InlineData("let\n", "return")]
    [InlineData("[f() = 1, ", "g() = 1]")]
    [InlineData("a: ", "for (;;) continue a")]
    public void A_fault_behind_deep_nesting_ends_in_a_verdict(string open, string fault)
    {
        foreach (var length in new[] { ConditionCheck.LongestText, DeepStack.LongestText })
        {
            Check(Repeat(open, (length - fault.Length) / open.Length) + fault);
        }
    }

    [Theory]
    [InlineData("/(((((((((", ")))))))))/")]
    [InlineData("/[[[[[[[[[[", "]]]]]]]]]]/")]
    public void Deep_regular_expressions_end_in_a_verdict(string open, string close)
    {
        var middle = Repeat(open[1..], 7000);
        Check("return /" + middle + "a" + Repeat(close[..^1], 7000) + "/u;");
    }

    [Fact]
    public void Ten_megabytes_are_not_parsed()
    {
        var finding = Check("return '" + new string('x', 10_000_000) + "';");
        Assert.Equal("it is longer than 131072 characters", finding?.Message);
    }

    [Theory]
    [InlineData(300, null)]
    [InlineData(30_000, "it is nested too deep")]
    public void Nesting_is_followed_as_far_as_anybody_goes(int levels, string? why) =>
        Assert.Equal(why, Check(Repeat("(", levels) + "1" + Repeat(")", levels))?.Message);

    [Theory]
    [InlineData("return '\ud800';")]
    [InlineData("return `\udc00${leadId}`;")]
    public void Lone_surrogates_in_strings_are_taken(string code) => Assert.Null(Check(code));

    [Theory]
    [InlineData("`${` b")]
    [InlineData("`${a` => 1")]
    [InlineData("/${`b`")]
    [InlineData("=> 1")]
    [InlineData("{return x")]
    [InlineData("f(`${`")]
    [InlineData("a.b =>")]
    [InlineData("#")]
    [InlineData("let")]
    [InlineData("'")]
    public void Faults_at_either_end_of_the_text_are_placed(string code)
    {
        for (var start = 0; start < code.Length; start++)
        {
            Check(code[start..]);
            Check(code[..start]);
        }
    }

    [Fact]
    public void Any_cut_of_a_condition_ends_in_a_verdict()
    {
        const string Code = "if (/[a-z]+/u.test(`x${lead.get(\"a\\u{41}\")}`)) { return { a: [1n, 0x1F, .5e-3, new.target], ...b }?.c ?? (async () => await d)(); }";
        for (var end = 0; end <= Code.Length; end++)
        {
            Check(Code[..end]);
            Check(Code[end..]);
        }
    }

    private static JavaScriptFinding? Check(string code)
    {
        var finding = JavaScriptChecker.FindSyntaxError(code);
        Assert.InRange(finding?.Index ?? 0, 0, code.Length);
        Assert.InRange((finding?.Index + finding?.Length) ?? 0, 0, code.Length);
        return finding;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
