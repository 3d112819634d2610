namespace Metabot.Rules;

// Texts of users inside of messages, keys and aliases: what both worlds say of them alike.
public class TextRuleTests
{
    [Theory]
    [InlineData("", 5, "")]
    [InlineData("abcde", 5, "abcde")]
    [InlineData("abcdef", 5, "abcde…")]
    [InlineData("a\nb\tc", 5, "a b c")]
    [InlineData("a\r\nb", 9, "a  b")]
    [InlineData("\u001b[2J", 9, " [2J")]
    [InlineData("abcd😀", 5, "abcd…")]
    [InlineData("abcd😀", 6, "abcd😀")]
    [InlineData("abc😀d", 5, "abc😀…")]
    public void A_text_in_a_message_is_one_line_and_short_and_no_letter_is_cut_in_two(string text, int longest, string shown) => Assert.Equal(shown, Excerpt.Cut(text, longest));

    [Fact]
    public void A_hundred_letters_are_shown_where_nobody_says_how_many() => Assert.Equal((new string('x', 100), new string('x', 100) + "…"), (Excerpt.Cut(new string('x', 100)), Excerpt.Cut(new string('x', 101))));

    [Theory]
    [InlineData("k")]
    [InlineData("remind:135/a?b=c#~!")]
    [InlineData("\"'<>&\\")]
    public void A_key_is_of_visible_ASCII(string key) => Assert.Null(KeyText.WhyNot(key));

    [Theory]
    [InlineData("", "has 0 characters")]
    [InlineData("a b", "has the character U+0020")]
    [InlineData(" ", "has the character U+0020")]
    [InlineData("a\n", "has the character U+000A")]
    [InlineData("\0", "has the character U+0000")]
    [InlineData("a\u007f", "has the character U+007F")]
    [InlineData("ключ", "has the character U+043A")]
    [InlineData("a😀", "has the character U+D83D")]
    public void Another_key_says_why(string key, string why) => Assert.Equal(why, KeyText.WhyNot(key));

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "has 201 characters")]
    public void A_key_is_so_long_at_most(int length, string? why) => Assert.Equal(why, KeyText.WhyNot(new string('k', length)));

    [Theory]
    [InlineData("a")]
    [InlineData("cjm/import")]
    [InlineData("a/b/c/d")]
    [InlineData("...")]
    [InlineData("a/.b/c..")]
    [InlineData("два слова")]
    [InlineData("a?b#c%2F")]
    public void An_alias_has_parts_between_slashes(string alias) => Assert.Null(AliasText.WhyNot(alias));

    [Theory]
    [InlineData(null, RuleMessages.BlankCode)]
    [InlineData("", RuleMessages.BlankCode)]
    [InlineData(" \t", RuleMessages.BlankCode)]
    [InlineData("/", RuleMessages.EmptyAliasPart)]
    [InlineData("/a", RuleMessages.EmptyAliasPart)]
    [InlineData("a/", RuleMessages.EmptyAliasPart)]
    [InlineData("a//b", RuleMessages.EmptyAliasPart)]
    [InlineData(".", RuleMessages.DotsInAlias)]
    [InlineData("a/../b", RuleMessages.DotsInAlias)]
    [InlineData("./a", RuleMessages.DotsInAlias)]
    [InlineData("a/.", RuleMessages.DotsInAlias)]
    [InlineData("a//..", RuleMessages.EmptyAliasPart)]
    public void Another_alias_says_why(string? alias, string why) => Assert.Equal(why, AliasText.WhyNot(alias));
}
