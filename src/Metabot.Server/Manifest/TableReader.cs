using System.Text.Json;
using Metabot.Server.Json;

namespace Metabot.Server.Manifest;

// The bot's own tables by name, each a list of its columns.
internal static class TableReader
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(JsonFields manifest, FieldErrors errors)
    {
        var tables = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (name, json) in manifest.Members("tables"))
        {
            var columns = json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().ToList() : [];
            if (columns.Count == 0 || columns.Exists(column => column.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(column.GetString())))
            {
                errors.Add($"{manifest.Field("tables")}.{name}", "a table is an array with the names of its columns, for example [\"name\", \"price\"]");
            }
            else
            {
                tables[name] = [.. columns.Select(column => column.GetString()!)];
            }
        }

        return tables;
    }
}
