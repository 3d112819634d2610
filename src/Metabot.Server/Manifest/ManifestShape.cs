using System.Text.Json.Nodes;

namespace Metabot.Server.Manifest;

// An object of bot.json with the fields that it may have.
internal sealed record ManifestShape(string Name, params IReadOnlyList<ManifestField> Fields)
{
    public string? Description { get; init; }

    // A keyword of JSON Schema, oneOf or anyOf, and the fields of which that many must be there.
    public (string Keyword, IEnumerable<string> Fields)? Choice { get; init; }

    public string[] Names { get; } = [.. Fields.Select(field => field.Name)];

    public JsonObject ToSchema()
    {
        var schema = new JsonObject();
        if (Description is not null)
        {
            schema["description"] = Description;
        }

        schema["type"] = "object";
        if (Fields.Where(field => field.IsRequired).ToList() is { Count: > 0 } required)
        {
            schema["required"] = List(required.Select(field => field.Name));
        }

        schema["additionalProperties"] = false;
        schema["properties"] = new JsonObject(Fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Schema.DeepClone())));
        if (Choice is { } choice)
        {
            schema[choice.Keyword] = new JsonArray([.. choice.Fields.Select(name => new JsonObject { ["required"] = List([name]) })]);
        }

        return schema;
    }

    private static JsonArray List(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);
}
