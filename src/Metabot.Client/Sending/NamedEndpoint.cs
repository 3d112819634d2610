using System.Text.Json;
using Metabot.Json;

namespace Metabot.Sending;

// An endpoint that no type stands for: JSON in, JSON out.
internal sealed class NamedEndpoint(string alias, ReadOnlyMemory<byte> paramsJson) : IEndpointContract<JsonElement>
{
    public string GetAlias() => alias;

    public void WriteParams(JobJsonWriter writer)
    {
        JobRules.CheckParams(paramsJson.Span);
        writer.WriteRaw(paramsJson.IsEmpty ? "{}"u8 : paramsJson.Span);
    }

    public bool TryReadAnswer(ReadOnlySpan<byte> utf8Json, out JsonElement answer) =>
        JobJsonReader.TryRead(utf8Json, static (ref JobJsonReader reader) => reader.ReadJsonElement(), out answer);
}
