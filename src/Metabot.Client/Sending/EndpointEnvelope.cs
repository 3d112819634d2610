using Metabot.Json;

namespace Metabot.Sending;

// The body of an endpoint's call: {"script_request_params": {…}}.
internal static class EndpointEnvelope
{
    public static PooledBody Write<TAnswer>(IEndpointContract<TAnswer> contract)
    {
        using var writer = JobJsonWriter.Rent();
        WriteStart(writer);
        contract.WriteParams(writer);
        writer.WriteEndObject();
        return new PooledBody(writer.WrittenSpan);
    }

    public static PooledBody Write(ReadOnlySpan<byte> paramsJson)
    {
        JobRules.CheckParams(paramsJson);
        using var writer = JobJsonWriter.Rent();
        WriteStart(writer);
        writer.WriteRaw(paramsJson.IsEmpty ? "{}"u8 : paramsJson);
        writer.WriteEndObject();
        return new PooledBody(writer.WrittenSpan);
    }

    private static void WriteStart(JobJsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteName("script_request_params"u8);
    }
}
