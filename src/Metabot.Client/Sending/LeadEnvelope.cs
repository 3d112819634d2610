using Metabot.Json;
using Metabot.Transport;

namespace Metabot.Sending;

// What a lead is made with, and what changes about it.
internal static class LeadEnvelope
{
    public static PooledBody Write(NewLead lead) => FieldsBody.Write(writer =>
    {
        OptionalFields.Write(writer, "\"name\":"u8, lead.Name);
        OptionalFields.Write(writer, "\"identification\":"u8, lead.Identification);
        OptionalFields.Write(writer, "\"channel_code\":"u8, lead.ChannelCode);
        OptionalFields.Write(writer, "\"tags\":"u8, lead.Tags?.ToString());
        Write(writer, lead.Attributes);
    });

    public static PooledBody Write(LeadChanges changes) => FieldsBody.Write(writer =>
    {
        OptionalFields.Write(writer, "\"name\":"u8, changes.Name);
        OptionalFields.Write(writer, "\"status\":"u8, changes.Status);
        OptionalFields.Write(writer, "\"is_mute\":"u8, changes.IsMute);
        OptionalFields.Write(writer, "\"is_forwarded\":"u8, changes.IsForwarded);
        OptionalFields.Write(writer, "\"lang_code\":"u8, changes.LangCode);
        OptionalFields.Write(writer, "\"add_tags\":"u8, changes.AddTags?.ToString());
        OptionalFields.Write(writer, "\"remove_tags\":"u8, changes.RemoveTags?.ToString());
        OptionalFields.Write(writer, "\"add_contexts\":"u8, changes.AddContexts?.ToString());
        OptionalFields.Write(writer, "\"remove_contexts\":"u8, changes.RemoveContexts?.ToString());
        Write(writer, changes.Attributes);
    });

    private static void Write(JobJsonWriter writer, IReadOnlyDictionary<string, string>? attributes)
    {
        if (attributes is null)
        {
            return;
        }

        writer.WriteName("attributes"u8);
        writer.WriteStartObject();
        foreach (var attribute in attributes)
        {
            writer.WriteName(attribute.Key);
            writer.WriteString(attribute.Value);
        }

        writer.WriteEndObject();
    }
}
