using Metabot.Generators.Completion.Scripts;

namespace Metabot.Generators.Completion;

/// <summary>JavaScript before a caret, taken apart without a parser.</summary>
public sealed class ScriptTokensTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("return lead.name", "return|lead|.|name")]
    [InlineData("a?.b ?.5:c", "a|?.|b|?|.5|:|c")]
    [InlineData("x=>x++ - --y", "x|=>|x|++|-|--|y")]
    [InlineData("a===b&&!c", "a|=|=|=|b|&|&|!|c")]
    [InlineData("5.5 + 0x1F + 1e3", "5.5|+|0x1F|+|1e3")]
    [InlineData("$a_1 имя", "$a_1|имя")]
    [InlineData("'a\\'b' + \"c\\\"d\" + `e\n${f}`", "'a\\'b'|+|\"c\\\"d\"|+|`e\n${f}`")]
    [InlineData("a // b\nc", "a|c")]
    [InlineData("a // b\rc", "a|c")]
    [InlineData("a /* b\n */ c /**/ d", "a|c|d")]
    [InlineData("f('//', '/* */')", "f|(|'//'|,|'/* */'|)")]
    public void Tokens(string code, string expected)
    {
        var tokens = ScriptTokens.Read(code);
        Assert.Equal(expected, string.Join('|', tokens.All.Select(token => token.Text)));
        Assert.All(tokens.All, token => Assert.Equal(token.Text, code.Substring(token.Start, token.Text.Length)));
        Assert.Equal((null, false), (tokens.OpenText, tokens.IsOpaque));
    }

    [Theory]
    [InlineData("return /a.b/.test(x)", "return|/a.b/|.|test|(|x|)")]
    [InlineData("(/[/]\\/'/gi)", "(|/[/]\\/'/gi|)")]
    [InlineData("x = /a/", "x|=|/a/")]
    [InlineData("a / b / c", "a|/|b|/|c")]
    [InlineData("f(1) / 2 / g", "f|(|1|)|/|2|/|g")]
    [InlineData("a[0] / b", "a|[|0|]|/|b")]
    [InlineData("5 / 2", "5|/|2")]
    [InlineData("a++ / b / c", "a|++|/|b|/|c")]
    [InlineData("typeof /a/", "typeof|/a/")]
    public void A_slash_divides_behind_a_value_and_else_begins_a_pattern(string code, string expected) =>
        Assert.Equal(expected, string.Join('|', ScriptTokens.Read(code).All.Select(token => token.Text)));

    [Theory]
    [InlineData("f('", 3)]
    [InlineData("f(\"a b", 3)]
    [InlineData("f('a', \"b", 8)]
    [InlineData("f('it\\'s", 3)]
    [InlineData("f('// no comment", 3)]
    public void The_text_that_the_caret_is_in(string code, int start) => Assert.Equal((start, false), (ScriptTokens.Read(code).OpenText, ScriptTokens.Read(code).IsOpaque));

    [Theory]
    [InlineData("a // b")]
    [InlineData("a /* b")]
    [InlineData("a /* b\n")]
    [InlineData("return `a ${b")]
    [InlineData("return /a")]
    [InlineData("x = /[/")]
    [InlineData("//")]
    public void In_a_comment_a_template_or_a_pattern_nothing_can_be_said(string code) => Assert.True(ScriptTokens.Read(code).IsOpaque);

    [Theory]
    [InlineData("// a\n")]
    [InlineData("// a\r\n")]
    [InlineData("/* a */")]
    [InlineData("`a`")]
    [InlineData("/a/")]
    public void Behind_it_something_can(string code) => Assert.False(ScriptTokens.Read(code).IsOpaque);

    // A quote that its line does not end is no text, and what follows is read as code.
    [Fact]
    public void A_quote_of_another_line_opens_nothing()
    {
        var tokens = ScriptTokens.Read("f('a\nb.");
        Assert.Null(tokens.OpenText);
        Assert.Equal(["f", "(", "'", "a", "b", "."], tokens.All.Select(token => token.Text));
    }

    [Theory]
    [InlineData("return", true)]
    [InlineData("typeof", true)]
    [InlineData("lead", false)]
    [InlineData("(", true)]
    [InlineData(")", false)]
    [InlineData("]", false)]
    [InlineData("}", false)]
    [InlineData(",", true)]
    [InlineData("=>", true)]
    [InlineData(".", false)]
    [InlineData("++", false)]
    [InlineData("'a'", false)]
    [InlineData("5", false)]
    public void What_may_begin_a_value(string before, bool starts) => Assert.Equal(starts, ScriptTokens.StartsValue(ScriptTokens.Read(before).All[^1]));

    [Fact]
    public void At_the_beginning_a_value_may_stand() => Assert.True(ScriptTokens.StartsValue(null));
}
