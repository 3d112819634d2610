using Metabot.Json;
using Metabot.Transport;

namespace Metabot.Sending;

// The body of an endpoint's call: {"script_request_params": {…}}.
internal static class EndpointEnvelope
{
    public static PooledBody Write<TAnswer>(IEndpointContract<TAnswer> contract)
    {
        using var writer = JobJsonWriter.Rent();
        writer.WriteStartObject();
        writer.WriteLiteral("\"script_request_params\":"u8);
        contract.WriteParams(writer);
        writer.WriteEndObject();
        return new PooledBody(writer.WrittenSpan);
    }
}
