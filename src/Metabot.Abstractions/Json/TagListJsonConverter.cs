using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metabot.Json;

/// <summary>Keeps a <see cref="TagList"/> in the JSON of an application as an array of its tags; reads a text with commas, too.</summary>
public sealed class TagListJsonConverter : JsonConverter<TagList>
{
    /// <inheritdoc/>
    public override TagList? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return TagList.Checked(reader.TokenType == JsonTokenType.String ? (TagList?)reader.GetString() : ReadArray(ref reader), "tags");
        }
        catch (JobValidationException refused)
        {
            throw new JsonException(refused.Message, refused);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TagList value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var tag in value)
        {
            writer.WriteStringValue(tag);
        }

        writer.WriteEndArray();
    }

    private static TagList ReadArray(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("tags are neither an array nor a text");
        }

        var tags = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            tags.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("a tag is no text"));
        }

        return TagList.Create(tags.ToArray());
    }
}
