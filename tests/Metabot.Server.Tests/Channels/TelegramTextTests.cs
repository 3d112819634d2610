using Metabot.Server.Channels.Telegram;

namespace Metabot.Server.Tests.Channels;

public class TelegramTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Hello")]
    [InlineData("  spaces stay as they are  ")]
    public void A_text_that_fits_is_left_alone(string text) => Assert.Equal([text], TelegramText.Split(text));

    [Fact]
    public void A_text_of_exactly_the_longest_length_is_one_part()
    {
        var text = new string('x', TelegramText.LongestMessage);

        Assert.Equal([text], TelegramText.Split(text));
        Assert.Equal([text, "y"], TelegramText.Split(text + "y"));
    }

    [Theory]
    [InlineData("aaaa\nbbbb", 6, "aaaa", "bbbb")]
    [InlineData("aaa bb\ncc dd", 8, "aaa bb", "cc dd")]
    [InlineData("a\nbb cc dd ee", 10, "a\nbb cc dd", "ee")]
    [InlineData("aaaa bbbb cccc", 9, "aaaa bbbb", "cccc")]
    [InlineData("aaaa bbbb cccc", 8, "aaaa", "bbbb cccc")]
    [InlineData("aaaa\r\nbbbb", 6, "aaaa", "bbbb")]
    [InlineData("aaaa        bbbb", 6, "aaaa", "bbbb")]
    [InlineData("aaaaaaaa", 5, "aaaaa", "aaa")]
    [InlineData("абвгдежз", 5, "абвгд", "ежз")]
    public void A_part_ends_with_a_line_or_a_word_and_only_then_within_one(string text, int longest, string first, string second) =>
        Assert.Equal([first, second], TelegramText.Split(text, longest));

    [Fact]
    public void A_character_of_two_units_is_not_cut()
    {
        var parts = TelegramText.Split(string.Concat(Enumerable.Repeat("😀", 10)), longestFirst: 5);

        Assert.Equal(["😀😀", "😀😀😀😀😀😀😀😀"], parts);
    }

    [Theory]
    [InlineData(4097)]
    [InlineData(9000)]
    [InlineData(65536)]
    public void No_part_is_too_long_and_no_word_is_lost(int length)
    {
        var words = string.Join(' ', Enumerable.Range(0, length / 5).Select(number => $"w{number % 1000:000}"));

        var parts = TelegramText.Split(words, TelegramText.LongestCaption);

        Assert.InRange(parts[0].Length, 1, TelegramText.LongestCaption);
        Assert.All(parts, part => Assert.InRange(part.Length, 1, TelegramText.LongestMessage));
        Assert.Equal(words, string.Join(' ', parts));
    }

    [Fact]
    public void Blanks_alone_make_no_parts_of_their_own() =>
        Assert.Equal(["x"], TelegramText.Split(new string(' ', 5000) + "x"));
}
