using Metabot.Transport;

namespace Metabot.Sending;

// What a lead says.
internal static class MessageEnvelope
{
    // An empty text says something, too: it is the server that judges it.
    public static PooledBody Write(LeadMessage message) => FieldsBody.Write(writer =>
    {
        if (message.Text is { } text)
        {
            writer.WriteName("text"u8);
            writer.WriteString(text);
        }

        OptionalFields.Write(writer, "\"code\":"u8, message.Code);
        OptionalFields.Write(writer, "\"payload\":"u8, message.Payload);
        OptionalFields.Write(writer, "\"key\":"u8, message.Key);
        OptionalFields.Write(writer, "\"deep_link\":"u8, message.DeepLink);
    });
}
