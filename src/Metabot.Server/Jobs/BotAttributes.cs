using System.Text.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// Runs of different leads go side by side and may change the bot's attributes: each writes only those that it changed.
internal static class BotAttributes
{
    // False when another run has meanwhile changed one of those, so that this one has seen a value that is not true any more.
    public static bool TryWrite(BotState row, IReadOnlyDictionary<string, JsonElement> before, IReadOnlyDictionary<string, JsonElement> after)
    {
        var changed = after.Where(attribute => !IsSame(before, attribute.Key, attribute.Value)).ToList();
        if (changed.Exists(attribute => !before.TryGetValue(attribute.Key, out var seen)
            ? row.Attributes.ContainsKey(attribute.Key)
            : !IsSame(row.Attributes, attribute.Key, seen)))
        {
            return false;
        }

        Write(row, changed);
        return true;
    }

    public static void Write(BotState row, IEnumerable<KeyValuePair<string, JsonElement>> attributes)
    {
        row.Attributes = new(row.Attributes);
        foreach (var (name, value) in attributes)
        {
            row.Attributes[name] = value;
        }
    }

    private static bool IsSame(IReadOnlyDictionary<string, JsonElement> attributes, string name, JsonElement value) =>
        attributes.TryGetValue(name, out var other) && JsonElement.DeepEquals(other, value);
}
