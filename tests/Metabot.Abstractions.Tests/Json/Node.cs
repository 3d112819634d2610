using System.Text.Json;
using Metabot.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>A random JSON document that can write itself with either writer.</summary>
internal sealed record Node(object? Value)
{
    public static Node Random(SeededRandom random, int depth) => new(random.Next(0, depth > 0 ? 8 : 6) switch
    {
        0 => null,
        1 => random.Next(0, 2) == 0,
        2 => random.Bits(),
        3 => (decimal)random.Bits() / 1000,
        4 => (double)random.Bits(),
        5 => random.Text(random.Next(0, 12)),
        6 => Children(random, depth).ToArray(),
        _ => Children(random, depth).Select((child, i) => KeyValuePair.Create(random.Text(3) + i, child)).ToArray(),
    });

    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Value)
        {
            case Node[] items:
                writer.WriteStartArray();
                Array.ForEach(items, item => item.WriteTo(writer));
                writer.WriteEndArray();
                break;
            case KeyValuePair<string, Node>[] members:
                writer.WriteStartObject();
                Array.ForEach(members, member =>
                {
                    writer.WritePropertyName(member.Key);
                    member.Value.WriteTo(writer);
                });
                writer.WriteEndObject();
                break;
            default:
                JsonSerializer.Serialize(writer, Value, Oracle.Relaxed);
                break;
        }
    }

    public void WriteTo(JobJsonWriter writer)
    {
        switch (Value)
        {
            case Node[] items:
                writer.WriteStartArray();
                Array.ForEach(items, item => item.WriteTo(writer));
                writer.WriteEndArray();
                break;
            case KeyValuePair<string, Node>[] members:
                writer.WriteStartObject();
                Array.ForEach(members, member =>
                {
                    writer.WriteName(member.Key);
                    member.Value.WriteTo(writer);
                });
                writer.WriteEndObject();
                break;
            default:
                WriteLeaf(writer);
                break;
        }
    }

    private static IEnumerable<Node> Children(SeededRandom random, int depth) =>
        Enumerable.Range(0, random.Next(0, 5)).Select(_ => Random(random, depth - 1));

    private void WriteLeaf(JobJsonWriter writer)
    {
        switch (Value)
        {
            case null: writer.WriteNull(); break;
            case bool flag: writer.WriteBoolean(flag); break;
            case long number: writer.WriteNumber(number); break;
            case decimal number: writer.WriteNumber(number); break;
            case double number: writer.WriteNumber(number); break;
            case string text: writer.WriteString(text); break;
        }
    }
}
