using System.Text.Json.Nodes;

namespace Metabot.Tool.Live;

// What has become of a bot since a snapshot: by script, trigger, tag and the like, so that one sees what calls it may break.
internal static class BotDifferences
{
    public static IReadOnlyList<BotDifference> Find(JsonObject? before, JsonObject after) => [.. Compare("", before ?? [], after, depth: 0)];

    private static IEnumerable<BotDifference> Compare(string path, JsonObject before, JsonObject after, int depth) =>
        from name in before.Select(member => member.Key).Union(after.Select(member => member.Key), StringComparer.Ordinal)
        from difference in Compare(path.Length == 0 ? name : $"{path}.{name}", before, after, name, depth)
        select difference;

    private static IEnumerable<BotDifference> Compare(string path, JsonObject before, JsonObject after, string name, int depth) =>
        (before.TryGetPropertyValue(name, out var old), after.TryGetPropertyValue(name, out var now)) switch
        {
            (false, _) => [new(path, BotChange.Added)],
            (_, false) => [new(path, BotChange.Removed)],
            _ when JsonNode.DeepEquals(old, now) => [],
            // Sections have parts by their codes; what is in a part is the bot's own business.
            _ when depth == 0 && old is JsonObject oldParts && now is JsonObject nowParts => Compare(path, oldParts, nowParts, depth + 1),
            _ => [new(path, BotChange.Changed)],
        };
}

internal enum BotChange
{
    Added,
    Removed,
    Changed,
}

internal sealed record BotDifference(string Part, BotChange Change);
