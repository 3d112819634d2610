using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// The bot's own tables by name, each a list of its columns.
internal static class TableReader
{
    public static readonly ManifestField Tables = new("tables", new()
    {
        ["type"] = "object",
        ["description"] = "The bot's own tables by name, each with its columns.",
        ["additionalProperties"] = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = SchemaText.Describe("string") },
        ["examples"] = new JsonArray(new JsonObject { ["dishes"] = new JsonArray("name", "price") }),
    });

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(JsonFields manifest, FieldErrors errors)
    {
        var tables = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (name, json) in manifest.Members(Tables.Name))
        {
            var columns = json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().ToList() : [];
            if (columns.Count == 0 || columns.Exists(column => column.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(column.GetString())))
            {
                errors.Add($"{manifest.Field(Tables.Name)}.{name}", "a table is an array with the names of its columns, for example [\"name\", \"price\"]");
            }
            else if (columns.CountBy(column => column.GetString()!).FirstOrDefault(column => column.Value > 1).Key is { } twice)
            {
                errors.Add($"{manifest.Field(Tables.Name)}.{name}", $"the column '{twice}' is there twice; leave one out");
            }
            else
            {
                tables[name] = [.. columns.Select(column => column.GetString()!)];
            }
        }

        return tables;
    }
}
