namespace Metabot.Rules;

// Aliases, tables and keys: what names something, and why not.
public class NameTextTests
{
    [Theory]
    [InlineData("import", null)]
    [InlineData("cjm/import", null)]
    [InlineData("a.b/..c/...", null)]
    [InlineData("имя", null)]
    [InlineData(null, RuleMessages.BlankCode)]
    [InlineData("", RuleMessages.BlankCode)]
    [InlineData(" \t", RuleMessages.BlankCode)]
    [InlineData("/import", RuleMessages.EmptyAliasPart)]
    [InlineData("import/", RuleMessages.EmptyAliasPart)]
    [InlineData("cjm//import", RuleMessages.EmptyAliasPart)]
    [InlineData("/", RuleMessages.EmptyAliasPart)]
    [InlineData(".", RuleMessages.DotsInAlias)]
    [InlineData("..", RuleMessages.DotsInAlias)]
    [InlineData("cjm/../import", RuleMessages.DotsInAlias)]
    [InlineData("cjm/.", RuleMessages.DotsInAlias)]
    public void An_alias(string? alias, string? why) => Assert.Equal(why, AliasText.WhyNot(alias));

    [Theory]
    [InlineData("orders", null)]
    [InlineData("orders.2027", null)]
    [InlineData(null, RuleMessages.BlankCode)]
    [InlineData("..", RuleMessages.DotsInAlias)]
    [InlineData("/orders", RuleMessages.EmptyAliasPart)]
    [InlineData("shop/orders", RuleMessages.SlashInTable)]
    public void A_table(string? table, string? why) => Assert.Equal(why, TableText.WhyNot(table));

    [Theory]
    [InlineData("order-7", null)]
    [InlineData("!", null)]
    [InlineData("~", null)]
    [InlineData("", "has 0 characters")]
    [InlineData("order 7", "has the character U+0020")]
    [InlineData("order\u007f", "has the character U+007F")]
    [InlineData("заказ", "has the character U+0437")]
    [InlineData("order-\ud83d\ude00", "has the character U+D83D")]
    [InlineData("a\nb\tc", "has the character U+000A")]
    public void A_key(string key, string? why) => Assert.Equal(why, KeyText.WhyNot(key));

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "has 201 characters")]
    public void A_key_has_a_longest(int length, string? why) => Assert.Equal(why, KeyText.WhyNot(new string('k', length)));

    // Its length is told before its characters.
    [Fact]
    public void A_long_key_of_blanks_is_too_long() => Assert.Equal("has 1000 characters", KeyText.WhyNot(new string(' ', 1000)));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly-10", 10, "exactly-10")]
    [InlineData("exactly-11.", 10, "exactly-11…")]
    [InlineData("a\r\nb\tc\0d", 10, "a  b c d")]
    [InlineData("a\nb\nc", 3, "a b…")]
    [InlineData("ab\ud83d\ude00cd", 3, "ab…")]
    [InlineData("ab\ud83d\ude00cd", 4, "ab\ud83d\ude00…")]
    [InlineData("", 3, "")]
    public void An_excerpt_is_one_short_line_of_whole_characters(string text, int longest, string expected) => Assert.Equal(expected, Excerpt.Cut(text, longest));

    [Fact]
    public void A_hundred_characters_are_read() =>
        Assert.Equal((new string('x', 100), new string('x', 100) + "…"), (Excerpt.Cut(new string('x', 100)), Excerpt.Cut(new string('x', 101))));
}
