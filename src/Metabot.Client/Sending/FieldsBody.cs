using Metabot.Json;
using Metabot.Transport;

namespace Metabot.Sending;

// A body that is one object.
internal static class FieldsBody
{
    public static PooledBody Write(Action<JobJsonWriter> writeFields)
    {
        using var writer = JobJsonWriter.Rent();
        writer.WriteStartObject();
        writeFields(writer);
        writer.WriteEndObject();
        return new PooledBody(writer.WrittenSpan);
    }
}
