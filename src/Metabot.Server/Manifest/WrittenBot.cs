using System.Text.Json;
using Metabot.Bots;
using Metabot.JavaScript;

namespace Metabot.Server.Manifest;

// What a bot's files say of its names and of what it reads, each at its place.
internal static class WrittenBot
{
    private const string Here = "./";

    // Files are texts by their names in the bot's folder.
    public static BotOutline Read(ManifestFile manifest, IReadOnlyDictionary<string, string> files) =>
        BotOutline.Read(Read(manifest.Json, "$", manifest), name => files.GetValueOrDefault(name.StartsWith(Here, StringComparison.Ordinal) ? name[Here.Length..] : name));

    private static BotValue Read(JsonElement json, string path, ManifestFile manifest)
    {
        var range = manifest.Places.Find(path).Value;
        return json.ValueKind switch
        {
            JsonValueKind.Object => new BotValue(BotValueKind.Object, "", range) { Members = [.. json.EnumerateObject().Select(member => ReadMember(member, $"{path}.{member.Name}", manifest))] },
            JsonValueKind.Array => new BotValue(BotValueKind.Array, "", range) { Items = [.. json.EnumerateArray().Select((item, index) => Read(item, $"{path}[{index}]", manifest))] },
            JsonValueKind.String => new BotValue(BotValueKind.Text, json.GetString()!, range),
            JsonValueKind.Number => new BotValue(BotValueKind.Number, json.GetRawText(), range),
            JsonValueKind.Null => new BotValue(BotValueKind.Null, "null", range),
            _ => new BotValue(BotValueKind.Boolean, json.GetRawText(), range),
        };
    }

    private static BotMember ReadMember(JsonProperty member, string path, ManifestFile manifest)
    {
        var name = manifest.Places.Find(path).Name;
        return new BotMember(member.Name, new TextRange(name.Start, name.Length), Read(member.Value, path, manifest));
    }
}
