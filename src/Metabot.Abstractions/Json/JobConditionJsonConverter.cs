using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metabot.Json;

/// <summary>Keeps a <see cref="JobCondition"/> in the JSON of an application as its JavaScript.</summary>
public sealed class JobConditionJsonConverter : JsonConverter<JobCondition>
{
    /// <inheritdoc/>
    public override JobCondition? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException("a condition is no text");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JobCondition value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
