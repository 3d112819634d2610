using System.Text.Json;
using Metabot.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>Objects and arrays: commas, depth and the growing buffer.</summary>
public sealed class StructureTests
{
    [Fact]
    public void Random_documents()
    {
        var random = new SeededRandom();
        for (var i = 0; i < 2_000; i++)
        {
            var document = Node.Random(random, 5);

            var expected = Oracle.Theirs(document.WriteTo);
            var actual = Oracle.Ours(document.WriteTo, initialCapacity: 1);

            Assert.True(expected == actual, $"expected {expected}, got {actual} {random}");
        }
    }

    [Fact]
    public void The_buffer_grows_at_every_size()
    {
        for (var length = 0; length < 1_200; length++)
        {
            var text = new string('я', length) + "\"";
            var expected = Oracle.Theirs(writer => Fill(writer, text));

            Assert.Equal(expected, Oracle.Ours(writer => Fill(writer, text), initialCapacity: 1));
            Assert.Equal(expected, Oracle.Ours(writer => Fill(writer, text), initialCapacity: length + 1));
        }
    }

    [Fact]
    public void Text_that_ends_like_a_bracket_is_no_bracket()
    {
        var texts = new[] { "{", "[", ":", ",", "a:", "\\" };

        Assert.Equal(Oracle.Serialized(texts), Oracle.Ours(writer =>
        {
            writer.WriteStartArray();
            Array.ForEach(texts, writer.WriteString);
            writer.WriteEndArray();
        }));
    }

    [Fact]
    public void Raw_json_is_a_value_like_any_other() => Assert.Equal("""[{"a":1},{"a":[ ]},null]""", Oracle.Ours(writer =>
    {
        writer.WriteStartArray();
        writer.WriteRaw("""{"a":1}"""u8);
        writer.WriteStartObject();
        writer.WriteName("a"u8);
        writer.WriteRaw("[ ]"u8);
        writer.WriteEndObject();
        writer.WriteNull();
        writer.WriteEndArray();
    }));

    [Fact]
    public void Sixty_four_levels_are_written_and_one_more_is_refused()
    {
        var expected = new string('[', 64) + new string(']', 64);

        Assert.Equal(expected, Oracle.Ours(writer => Nest(writer, 64)));
        var error = Assert.Throws<MetabotSerializationException>(() => Oracle.Ours(writer => Nest(writer, 65)));
        Assert.Contains("64 levels", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Closing_a_level_makes_room_for_another() => Assert.StartsWith("[[[", Oracle.Ours(writer =>
    {
        writer.WriteStartArray();
        for (var i = 0; i < 100; i++)
        {
            Nest(writer, 63);
        }

        writer.WriteEndArray();
    }), StringComparison.Ordinal);

    [Fact]
    public void A_disposed_writer_holds_nothing_and_may_be_disposed_again()
    {
        var writer = new JobJsonWriter();
        writer.WriteNull();

        writer.Dispose();
        writer.Dispose();

        Assert.True(writer.WrittenMemory.IsEmpty);
    }

    private static void Nest(JobJsonWriter writer, int depth)
    {
        writer.WriteStartArray();
        if (depth > 1)
        {
            Nest(writer, depth - 1);
        }

        writer.WriteEndArray();
    }

    private static void Fill(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("text", text);
        writer.WriteNumber("number", 1.5);
        writer.WriteBoolean("flag", true);
        writer.WriteEndObject();
    }

    private static void Fill(JobJsonWriter writer, string text)
    {
        writer.WriteStartObject();
        writer.WriteName("text"u8);
        writer.WriteString(text);
        writer.WriteName("number");
        writer.WriteNumber(1.5);
        writer.WriteName("flag"u8);
        writer.WriteBoolean(true);
        writer.WriteEndObject();
    }
}
