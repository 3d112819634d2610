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

    /// <summary>Text is copied by eights, the rest and what is shorter in ways of their own.</summary>
    [Theory]
    [InlineData("aaaaaaaa")]
    [InlineData("жжжжжжжж")]
    [InlineData("a\"ж\\\n\t ~")]
    public void Every_kind_of_character_at_every_place_of_text_of_every_length(string others)
    {
        const string Kinds = "a\"\\\0\u0001\u0007\b\t\n\v\f\r\u000E\u001F !~\x7F\u0080\u00A0«\u00BFÀɏ\u0250\u03FFЀԯ\u0530—\u2028\uD83D\uDC4B\uFFFF";
        for (var length = 1; length <= 25; length++)
        {
            for (var place = 0; place < length; place++)
            {
                foreach (var kind in Kinds)
                {
                    var text = string.Create(length, (others, place, kind), static (all, state) =>
                    {
                        for (var i = 0; i < all.Length; i++)
                        {
                            all[i] = i == state.place ? state.kind : state.others[i % state.others.Length];
                        }
                    });
                    Same(text);
                }
            }
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
