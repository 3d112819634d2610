using System.Text.Json.Nodes;
using Metabot.Server.Channels;
using Metabot.Server.Channels.Kinds;
using Metabot.Server.Json;

namespace Metabot.Server.Manifest;

internal static class ChannelReader
{
    public static readonly ManifestField Channels = new("channels", new()
    {
        ["type"] = "object",
        ["description"] = "How messages reach leads, and leads the bot. A lead whose channel is none of these is written to in the outbox.",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(ChannelKind.All.Select(kind => KeyValuePair.Create(kind.Code, (JsonNode?)kind.Schema))),
    });

    public static IReadOnlyList<ChannelSettings> Read(JsonFields manifest, FieldErrors errors)
    {
        if (manifest.Object(Channels.Name) is not { } json)
        {
            return [];
        }

        var path = manifest.Field(Channels.Name);
        var channels = new JsonFields(json, errors, [.. ChannelKind.All.Select(kind => kind.Code)], path);
        return
        [
            .. ChannelKind.All
                .Where(kind => channels.Has(kind.Code))
                .Select(kind => kind.Read(new JsonFields(channels.Value(kind.Code)!.Value, errors, kind.Names, $"{path}.{kind.Code}")))
                .OfType<ChannelSettings>(),
        ];
    }
}
