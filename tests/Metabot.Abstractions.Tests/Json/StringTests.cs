using System.Text;
using System.Text.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>Text, byte for byte as System.Text.Json writes it.</summary>
public sealed class StringTests
{
    [Fact]
    public void Every_character_alone_and_between_others()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var character = (char)c;
            Same(character.ToString());
            Same($"a{character}б");
            Assert.Equal(Oracle.Serialized(character), Oracle.Ours(writer => writer.WriteString(character)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Привет, мир")]
    [InlineData("👋🏽 family: 👨‍👩‍👧‍👦 flag: 🇷🇺")]
    [InlineData("\uD83D")]
    [InlineData("\uDC4B\uD83D")]
    [InlineData("\uD83D\uD83D\uDC4B\uDC4B")]
    [InlineData("ends with a high one \uD83D")]
    [InlineData("\u2028\u2029\u0085\uFEFF\uFFFE\uFFFF\0")]
    [InlineData("</script>&'\"+`\\/")]
    public void Chosen_text(string text) => Same(text);

    [Fact]
    public void Random_text()
    {
        var random = new SeededRandom();
        for (var i = 0; i < 20_000; i++)
        {
            Same(random.Text(random.Next(0, 60)), random);
        }
    }

    [Fact]
    public void Null_text_bytes_and_addresses_are_null()
    {
        Assert.Equal("null", Oracle.Ours(writer => writer.WriteString((string?)null)));
        Assert.Equal("null", Oracle.Ours(writer => writer.WriteString((Uri?)null)));
        Assert.Equal("null", Oracle.Ours(writer => writer.WriteBase64(null)));
    }

    [Theory]
    [InlineData("https://bot.test/путь?q=a b&c=\"")]
    [InlineData("/relative")]
    public void Addresses(string address)
    {
        var uri = new Uri(address, UriKind.RelativeOrAbsolute);

        Assert.Equal(Oracle.Serialized(uri), Oracle.Ours(writer => writer.WriteString(uri)));
    }

    [Fact]
    public void Bytes_of_every_length()
    {
        var random = new SeededRandom();
        for (var length = 0; length < 400; length++)
        {
            var bytes = random.Bytes(length);
            Assert.Equal(Oracle.Serialized(bytes), Oracle.Ours(writer => writer.WriteBase64(bytes)));
        }
    }

    [Fact]
    public void A_name_known_at_run_time_cannot_be_null() =>
        Assert.Throws<ArgumentNullException>("name", () => Oracle.Ours(writer => writer.WriteName((string)null!)));

    private static void Same(string text, SeededRandom? random = null)
    {
        var expected = Oracle.Theirs(writer => Write(writer, text));
        var actual = Oracle.Ours(writer =>
        {
            writer.WriteStartObject();
            writer.WriteName(text);
            writer.WriteString(text);
            writer.WriteEndObject();
        });

        Assert.True(expected == actual, $"expected {expected}, got {actual} {random}");
    }

    private static void Write(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartObject();
        writer.WriteString(text, text);
        writer.WriteEndObject();
    }
}
