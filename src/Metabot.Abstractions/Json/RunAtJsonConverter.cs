using System.Text.Json;
using System.Text.Json.Serialization;
using Metabot.Rules;

namespace Metabot.Json;

/// <summary>Keeps a <see cref="RunAt"/> in the JSON of an application as one text: its own, or the moment in round-trip form.</summary>
public sealed class RunAtJsonConverter : JsonConverter<RunAt>
{
    /// <inheritdoc/>
    public override RunAt Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("run_at is no text");
        if (RunAtText.Check(text) == RunAtVerdict.Valid)
        {
            return RunAt.Parse(text);
        }

        return HasOffset(text) && reader.TryGetDateTimeOffset(out var moment)
            ? RunAt.FromDateTimeOffset(moment)
            : throw new JsonException($"run_at '{Excerpt.Cut(text)}' is neither yyyy-MM-dd HH:mm:ss nor a moment with an offset");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RunAt value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    // without one it would be taken for a moment of this machine
    private static bool HasOffset(string text) => text.Length > "yyyy-MM-ddTHH:mm".Length && text[10] == 'T'
        && (text[text.Length - 1] == 'Z' || text[text.Length - "+00:00".Length] is '+' or '-');
}
