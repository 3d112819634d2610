namespace Metabot.JavaScript.Places;

// Which bracket is open where ‸ stands, whatever strings and comments hold.
public class OpenBracketsTests
{
    [Theory]
    [InlineData("‸", null)]
    [InlineData("f(‸", 1)]
    [InlineData("f(a)‸", null)]
    [InlineData("f(a, [b, {c: 1‸", 9)]
    [InlineData("f(a, [b, {c: 1}‸", 5)]
    [InlineData("f(a, [b, {c: 1}]‸", 1)]
    [InlineData("if (a) { b(); ‸", 7)]
    [InlineData("f(‸)", 1)]
    [InlineData(")]}f(‸", 4)]
    [InlineData("(]‸", null)]
    public void Brackets(string code, int? open) => AssertOpen(code, open);

    [Theory]
    [InlineData("f(')'‸", 1)]
    [InlineData("f(\"(\"‸", 1)]
    [InlineData("f(`)\n)`‸", 1)]
    [InlineData("f('it\\')'‸", 1)]
    [InlineData("f('\\\\', (‸", 8)]
    [InlineData("f(\"'\", '\"', (‸", 12)]
    [InlineData("f('a' + ')' + `(`)‸", null)]
    public void What_a_string_holds_is_no_bracket(string code, int? open) => AssertOpen(code, open);

    [Theory]
    [InlineData("f(// )\n‸", 1)]
    [InlineData("f(// )\r‸", 1)]
    [InlineData("f(/* ) */‸", 1)]
    [InlineData("f(/* ) \n ( */)‸", null)]
    [InlineData("f(// '\n')'‸", 1)]
    [InlineData("f(a / b)‸", null)]
    [InlineData("f(/‸", 1)]
    [InlineData("f(// )‸", 1)]
    public void What_a_comment_holds_is_no_bracket(string code, int? open) => AssertOpen(code, open);

    // Only the quote is passed over, so that what follows is still seen.
    [Theory]
    [InlineData("f('a)‸", null)]
    [InlineData("f('a\n)‸", null)]
    [InlineData("f('a, [‸", 6)]
    [InlineData("f('a\n('b)'‸", 5)]
    [InlineData("f(`a, [‸", 6)]
    [InlineData("f(/* a, [‸", 8)]
    [InlineData("f(/* [ /* (‸", 10)]
    public void What_does_not_end_hides_nothing(string code, int? open) => AssertOpen(code, open);

    [Theory]
    [InlineData("f(')‸')", null)]
    [InlineData("f('(‸')", 3)]
    public void A_string_that_ends_behind_the_place_is_open_there(string code, int? open) => AssertOpen(code, open);

    // Endless quotes are looked for once; otherwise this would take minutes.
    [Theory]
    [InlineData("'")]
    [InlineData("`")]
    [InlineData("/*")]
    public void Many_that_do_not_end_take_no_time(string opening) =>
        Assert.Equal('(', OpenBrackets.InnermostBefore("(" + string.Concat(Enumerable.Repeat(opening + "\n", 50_001)), (50_001 * (opening.Length + 1)) + 1));

    private static void AssertOpen(string marked, int? open)
    {
        var index = marked.IndexOf('‸', StringComparison.Ordinal);
        var code = marked.Remove(index, 1);
        Assert.Equal(open, OpenBrackets.InnermostAt(code, index));
        Assert.Equal(open is { } at ? code[at] : null, OpenBrackets.InnermostBefore(code, index));
    }
}
