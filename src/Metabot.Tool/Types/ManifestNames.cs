using System.Text.Json;

namespace Metabot.Tool.Types;

// The names in bot.json. It is read leniently: whoever is in the middle of writing it wants completion, too.
internal static class ManifestNames
{
    private static readonly Dictionary<string, Func<BotNames, SortedSet<string>>> Lists = new(StringComparer.Ordinal)
    {
        ["attributes"] = names => names.Attributes,
        ["set_attributes"] = names => names.Attributes,
        ["attribute"] = names => names.Attributes,
        ["tags"] = names => names.Tags,
        ["tag"] = names => names.Tags,
        ["add_tags"] = names => names.Tags,
        ["remove_tags"] = names => names.Tags,
        ["context"] = names => names.Contexts,
        ["add_contexts"] = names => names.Contexts,
        ["remove_contexts"] = names => names.Contexts,
        ["statuses"] = names => names.Statuses,
        ["scripts"] = names => names.Scripts,
        ["triggers"] = names => names.Triggers,
        ["broadcasts"] = names => names.Broadcasts,
        ["snippets"] = names => names.Snippets,
        ["tables"] = names => names.Tables,
    };

    public static void AddTo(BotNames names, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (Lists.TryGetValue(member.Name, out var list))
                    {
                        list(names).UnionWith(NamesOf(member.Value));
                    }

                    AddTo(names, member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    AddTo(names, item);
                }

                break;
            case JsonValueKind.String:
                NamesInText.AddTo(names, value.GetString()!);
                break;
        }
    }

    // The keys of an object, the names or objects with a name in an array, or text with commas.
    private static IEnumerable<string> NamesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(member => member.Name),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(NameOf),
        JsonValueKind.String => NamesInText.Split(value.GetString()!),
        _ => [],
    };

    private static IEnumerable<string> NameOf(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => [item.GetString()!],
        JsonValueKind.Object when item.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => [name.GetString()!],
        _ => [],
    };
}
