using System.Text.Json;
using Metabot.Bots;

namespace Metabot.Tool.Types;

// What a bot's scripts declare of their input, in TypeScript's words. It is read leniently, as all names are.
internal static class RequestTypes
{
    public static void AddTo(SortedDictionary<string, SortedSet<string>> parameters, JsonElement manifest)
    {
        foreach (var parameter in Members(manifest, "scripts").SelectMany(script => Members(script.Value, "parameters")))
        {
            if (parameter.Value.ValueKind == JsonValueKind.String && DeclaredType.Parse(parameter.Value.GetString()!) is { } type)
            {
                if (!parameters.TryGetValue(parameter.Name, out var types))
                {
                    parameters.Add(parameter.Name, types = new(StringComparer.Ordinal));
                }

                types.Add(Write(type.Kind));
            }
        }
    }

    private static string Write(ReadKind kind) => kind switch
    {
        ReadKind.Text => "string",
        ReadKind.Number => "number",
        ReadKind.Boolean => "boolean",
        ReadKind.List => "any[]",
        ReadKind.Object => "{ [name: string]: any }",
        _ => "any",
    };

    private static List<JsonProperty> Members(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Object ? [.. found.EnumerateObject()] : [];
}
