using Metabot.Json;

namespace Metabot.Sending;

// What a lead is made with, what changes about it, and what it says.
internal static class LeadEnvelope
{
    public static PooledBody Of(LeadChanges changes)
    {
        using var writer = JobJsonWriter.Rent();
        writer.WriteStartObject();
        OptionalFields.Write(writer, "name"u8, changes.Name);
        OptionalFields.Write(writer, "identification"u8, changes.Identification);
        OptionalFields.Write(writer, "status"u8, changes.Status);
        WriteText(writer, "tags"u8, changes.Tags?.ToString());
        WriteText(writer, "contexts"u8, changes.Contexts?.ToString());
        if (changes.IsMute is { } isMute)
        {
            writer.WriteName("is_mute"u8);
            writer.WriteBoolean(isMute);
        }

        if (changes.Attributes is { } attributes)
        {
            writer.WriteName("attributes"u8);
            writer.WriteStartObject();
            foreach (var attribute in attributes)
            {
                writer.WriteName(attribute.Key);
                writer.WriteString(attribute.Value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        return new PooledBody(writer.WrittenSpan);
    }

    public static PooledBody OfMessage(string text)
    {
        using var writer = JobJsonWriter.Rent();
        writer.WriteStartObject();
        writer.WriteName("text"u8);
        writer.WriteString(text);
        writer.WriteEndObject();
        return new PooledBody(writer.WrittenSpan);
    }

    // An empty list takes all away.
    private static void WriteText(JobJsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WriteName(name);
            writer.WriteString(text);
        }
    }
}
