using System.Text.Json;
using Metabot.Server.Json;

namespace Metabot.Server.JavaScript.Host;

// Several names as the platform takes them: text with commas, an array of texts, or an object whose values they are.
internal static class NameList
{
    public const string Form = "text with commas, an array or an object of texts";

    // Null where it is none.
    public static IReadOnlyList<string>? Read(JsonElement json)
    {
        IReadOnlyList<JsonElement>? items = json.ValueKind switch
        {
            JsonValueKind.String or JsonValueKind.Number => [json],
            JsonValueKind.Array => [.. json.EnumerateArray()],
            JsonValueKind.Object => [.. json.EnumerateObject().Select(member => member.Value)],
            _ => null,
        };
        return items?.All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number) == true
            ? [.. items.SelectMany(item => JsonText.Display(item).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
            : null;
    }
}
