using System.Buffers;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Metabot.Json;

// What System.Text.Json writes itself, straight into this writer's buffer.
public sealed partial class JobJsonWriter
{
    internal static readonly JsonSerializerOptions ConverterOptions = CreateConverterOptions();

    /// <summary>Writes a parsed JSON value.</summary>
    /// <exception cref="MetabotSerializationException">The value is <c>default(JsonElement)</c> or nested too deep.</exception>
    public void WriteJson(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            throw new MetabotSerializationException("default(JsonElement) holds no JSON value; use null or an element of a document");
        }

        WriteThrough(value, static (json, element) => element.WriteTo(json));
    }

    /// <summary>Writes a JSON document's root, or <c>null</c> for null.</summary>
    /// <exception cref="MetabotSerializationException">The document is nested too deep.</exception>
    public void WriteJson(JsonDocument? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            WriteJson(value.RootElement);
        }
    }

    /// <summary>Writes a JSON node, or <c>null</c> for null.</summary>
    /// <exception cref="MetabotSerializationException">The node is nested too deep.</exception>
    public void WriteJson(JsonNode? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            WriteThrough(value, static (json, node) => node.WriteTo(json));
        }
    }

    /// <summary>Writes a value by a converter of one's own; null is written as <c>null</c> unless the converter handles it.</summary>
    /// <param name="converter">Writes exactly one JSON value; gets options with snake_case names and relaxed escaping.</param>
    /// <param name="value">The value; may be null.</param>
    /// <typeparam name="T">The type that the converter is for.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="converter"/> is null.</exception>
    /// <exception cref="MetabotSerializationException">The value is nested too deep.</exception>
    public void WriteConverted<T>(JsonConverter<T> converter, T value)
    {
        if (converter is null)
        {
            throw new ArgumentNullException(nameof(converter));
        }

        if (value is null && !converter.HandleNull)
        {
            WriteNull();
        }
        else
        {
            WriteThrough((converter, value), static (json, pair) => pair.converter.Write(json, pair.value, ConverterOptions));
        }
    }

    // With a resolver: without one, options.GetTypeInfo throws until something else was serialized with the same options.
    private static JsonSerializerOptions CreateConverterOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonSerializer.IsReflectionEnabledByDefault ? ReflectionResolver() : JsonTypeInfoResolver.Combine(),
        };
        options.MakeReadOnly();
        return options;
    }

#if NET
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only where System.Text.Json itself would use reflection; trimmed and native programs switch that off.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only where System.Text.Json itself would use reflection; trimmed and native programs switch that off.")]
#endif
    private static DefaultJsonTypeInfoResolver ReflectionResolver() => new DefaultJsonTypeInfoResolver();

    private void WriteThrough<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var options = new JsonWriterOptions
        {
            Encoder = Encoder,
            MaxDepth = Math.Max(MaxDepth - _depth, 1),
            SkipValidation = true,
        };
        using var json = new Utf8JsonWriter(new Buffer(this), options);
        try
        {
            write(json, state);
            json.Flush();
            Copy(","u8);
        }
        catch (InvalidOperationException error)
        {
            throw new MetabotSerializationException($"a parameter cannot be written as JSON: {error.Message}");
        }
    }

    private sealed class Buffer(JobJsonWriter writer) : IBufferWriter<byte>
    {
        public void Advance(int count) => writer._length += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            writer.Reserve(Math.Max(sizeHint, 1), out _);
            return writer._buffer.AsMemory(writer._length);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
