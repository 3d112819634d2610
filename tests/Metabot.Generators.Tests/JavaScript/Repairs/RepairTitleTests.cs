namespace Metabot.JavaScript.Repairs;

// What the light bulb says of a repair, and how far repairs go.
public class RepairTitleTests
{
    [Theory]
    [InlineData("retrun leadId;", "Write 'return' instead of 'retrun'")]
    [InlineData("r\u0435turn leadId;", "Write 'return' instead of 'r\u0435turn', which has the letter U+0435")]
    [InlineData("def f() { return 1; } retrun f();", "Write 'function' instead of 'def', Write 'return' instead of 'retrun'")]
    [InlineData("return a == “x”;", "Write straight quotes")]
    [InlineData("return f(a;", "Add the missing ')'")]
    [InlineData("return f([a;", "Add the missing '])'")]
    [InlineData("if (a) { return 1;", "Add the missing '}'")]
    [InlineData("return a and b and c;", "Write '&&' instead of 'and'")]
    [InlineData("return not  a;", "Write '!' instead of 'not'")]
    [InlineData("return a =! b or c ≥ 5;", "Write '||', '>=' instead of 'or', '≥'")]
    public void A_title(string code, string title) => Assert.Equal(title, Assert.Single(JavaScriptRepairs.For(code)).Title);

    [Theory]
    [InlineData("fn f() { return 1; } return f();", "function f() { return 1; } return f();")]
    [InlineData("sub f() { return 1; } return f();", "function f() { return 1; } return f();")]
    [InlineData("int n = 5; return n;", "let n = 5; return n;")]
    [InlineData("DateTime d = 5; return d;", "let d = 5; return d;")]
    [InlineData("object o = 5; return o;", "let o = 5; return o;")]
    [InlineData("bool a = true; double b = 1; return a;", "let a = true; let b = 1; return a;")]
    [InlineData("swich (a) { case 1: return 1; }", "switch (a) { case 1: return 1; }")]
    [InlineData("switch (a) { cas 1: return 1; }", "switch (a) { case 1: return 1; }")]
    [InlineData("retun a;", "return a;")]
    [InlineData("returnn a;", "return a;")]
    [InlineData("RETURN a;", "return a;")]
    [InlineData("return a instaceof Date;", "return a instanceof Date;")]
    public void Words(string code, string repaired) => AssertRepairs("MisspelledWords", code, repaired);

    [Theory]
    [InlineData("return a ≠ b;", "return a != b;")]
    [InlineData("return a ≤ b;", "return a <= b;")]
    [InlineData("return a =!== b;", "return a !== b;")]
    [InlineData("return a ! = b;", "return a != b;")]
    [InlineData("return a ! == b;", "return a !== b;")]
    [InlineData("return a = = b;", "return a == b;")]
    [InlineData("return a == = b;", "return a === b;")]
    [InlineData("return a = == b;", "return a === b;")]
    [InlineData("return a & & b;", "return a && b;")]
    [InlineData("return a | | b;", "return a || b;")]
    [InlineData("return a eq b;", "return a === b;")]
    [InlineData("return a is  not b;", "return a !== b;")]
    public void Signs(string code, string repaired) => AssertRepairs("ForeignOperators", code, repaired);

    [Theory]
    [InlineData("return ‹a›;", "return 'a';")]
    [InlineData("return ‚a’;", "return 'a';")]
    [InlineData("return „a“;", "return \"a\";")]
    [InlineData("return ‘it\"s’;", "return 'it\"s';")]
    [InlineData("return ‘it's’;", "return \"it's\";")]
    public void Quotes(string code, string repaired) => AssertRepairs("SmartQuotes", code, repaired);

    [Fact]
    public void Sixteen_mistakes_are_mended_and_no_more()
    {
        Assert.Equal(16, Assert.Single(JavaScriptRepairs.For($"return a{string.Concat(Enumerable.Repeat(" and a", 16))};")).Edits.Count);
        Assert.Empty(JavaScriptRepairs.For($"return a{string.Concat(Enumerable.Repeat(" and a", 17))};"));
    }

    [Fact]
    public void A_text_that_is_too_long_is_not_parsed_anew()
    {
        var rest = "return a and b;";
        Assert.Single(JavaScriptRepairs.For(new string(' ', 16_384 - rest.Length) + rest));
        Assert.Empty(JavaScriptRepairs.For(new string(' ', 16_385 - rest.Length) + rest));
    }

    private static void AssertRepairs(string kind, string code, string repaired)
    {
        var repair = Assert.Single(JavaScriptRepairs.For(code));
        Assert.Equal((kind, repaired), (repair.Kind, RepairDraft.Apply(code, repair.Edits)));
    }
}
