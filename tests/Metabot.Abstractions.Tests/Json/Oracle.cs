using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Metabot.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>Writes the same with System.Text.Json and with our writer, and compares the bytes.</summary>
internal static class Oracle
{
    public static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Serialized<T>(T value) => JsonSerializer.Serialize(value, Relaxed);

    public static string Ours(Action<JobJsonWriter> write, int initialCapacity = 512)
    {
        using var writer = new JobJsonWriter(initialCapacity);
        write(writer);
        Assert.True(writer.WrittenSpan.SequenceEqual(writer.WrittenMemory.Span));
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    public static string Theirs(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
