using Metabot.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>A value together with what stands before it: the bytes of two calls, however little room is left.</summary>
public sealed class MemberTests
{
    private static readonly DateTime Moment = new(2027, 1, 21, 20, 15, 30, DateTimeKind.Utc);
    private static readonly Guid Session = new("8d2f4c1e-7a3b-4f60-9c55-0e1b2a3c4d5e");

    [Fact]
    public void In_one_piece_and_in_two()
    {
        for (var length = 0; length < 100; length++)
        {
            var expected = Oracle.Ours(writer => WriteInTwo(writer, new string('x', length)));

            Assert.Equal(expected, Oracle.Ours(writer => WriteInOne(writer, new string('x', length)), initialCapacity: 1));
        }
    }

    [Fact]
    public void What_no_number_is_stays_refused() =>
        Assert.Throws<MetabotSerializationException>(() => Oracle.Ours(writer => writer.WriteNumber("\"a\":"u8, double.NaN)));

    [Fact]
    public void A_literal_is_written_as_it_is() => Assert.Equal("""{"a":null,"b":1}""", Oracle.Ours(writer =>
    {
        writer.WriteStartObject();
        writer.WriteLiteral("\"a\":null,\"b\":1,"u8);
        writer.WriteEndObject();
    }));

    private static void WriteInOne(JobJsonWriter writer, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("\"text\":"u8, text);
        writer.WriteString("\"none\":"u8, (string?)null);
        writer.WriteString("\"one\":"u8, '"');
        writer.WriteBoolean("\"yes\":"u8, true);
        writer.WriteBoolean("\"no\":"u8, false);
        writer.WriteNumber("\"least\":"u8, long.MinValue);
        writer.WriteNumber("\"most\":"u8, ulong.MaxValue);
        writer.WriteNumber("\"money\":"u8, decimal.MinValue);
        writer.WriteNumber("\"double\":"u8, -double.Epsilon);
        writer.WriteNumber("\"single\":"u8, float.MaxValue);
        writer.WriteString("\"moment\":"u8, Moment);
        writer.WriteString("\"with_offset\":"u8, new DateTimeOffset(Moment.AddTicks(1).ToUniversalTime()));
        writer.WriteString("\"span\":"u8, TimeSpan.MinValue);
        writer.WriteString("\"session\":"u8, Session);
        writer.WriteString("\"day\":"u8, DateOnly.MaxValue);
        writer.WriteString("\"time\":"u8, TimeOnly.MaxValue);
        writer.WriteString("\"page\":"u8, new Uri("/путь", UriKind.Relative));
        writer.WriteString("\"version\":"u8, (Version?)null);
        writer.WriteStartArray("\"items\":"u8);
        writer.WriteStartObject(default);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteInTwo(JobJsonWriter writer, string text)
    {
        writer.WriteStartObject();
        Name(writer, "text").WriteString(text);
        Name(writer, "none").WriteNull();
        Name(writer, "one").WriteString('"');
        Name(writer, "yes").WriteBoolean(true);
        Name(writer, "no").WriteBoolean(false);
        Name(writer, "least").WriteNumber(long.MinValue);
        Name(writer, "most").WriteNumber(ulong.MaxValue);
        Name(writer, "money").WriteNumber(decimal.MinValue);
        Name(writer, "double").WriteNumber(-double.Epsilon);
        Name(writer, "single").WriteNumber(float.MaxValue);
        Name(writer, "moment").WriteString(Moment);
        Name(writer, "with_offset").WriteString(new DateTimeOffset(Moment.AddTicks(1).ToUniversalTime()));
        Name(writer, "span").WriteString(TimeSpan.MinValue);
        Name(writer, "session").WriteString(Session);
        Name(writer, "day").WriteString(DateOnly.MaxValue);
        Name(writer, "time").WriteString(TimeOnly.MaxValue);
        Name(writer, "page").WriteString(new Uri("/путь", UriKind.Relative));
        Name(writer, "version").WriteNull();
        Name(writer, "items").WriteStartArray();
        writer.WriteStartObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static JobJsonWriter Name(JobJsonWriter writer, string name)
    {
        writer.WriteName(name);
        return writer;
    }
}
