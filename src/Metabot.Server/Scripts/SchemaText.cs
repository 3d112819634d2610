using System.Text.Json.Nodes;

namespace Metabot.Server.Scripts;

// Pieces of the manifest's schema.
internal static class SchemaText
{
    // To one of the schema's $defs, with words of its own where it needs them.
    public static JsonObject Reference(string definition, string? description = null) =>
        new JsonObject { ["$ref"] = $"#/$defs/{definition}" }.Describe(description);

    public static JsonObject Describe(string type, string? description = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (type == "string")
        {
            schema["minLength"] = 1;
        }

        return schema.Describe(description);
    }

    public static JsonObject True(string description) => new JsonObject { ["const"] = true }.Describe(description);

    public static JsonObject Object(string description, params (string Name, JsonObject Schema)[] members) => Object(members).Describe(description);

    public static JsonObject Object(params (string Name, JsonObject Schema)[] members) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Schema))),
    };

    public static JsonObject Requires(this JsonObject schema, params string[] members)
    {
        schema["required"] = new JsonArray([.. members.Select(member => JsonValue.Create(member))]);
        return schema;
    }

    private static JsonObject Describe(this JsonObject schema, string? description)
    {
        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }

    // Named values of one of the schema's $defs.
    public static JsonObject Map(string definition, string description) =>
        new() { ["type"] = "object", ["description"] = description, ["additionalProperties"] = Reference(definition) };

    public static JsonObject Moment(string description) =>
        new() { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$", ["description"] = description };

    public static JsonObject Seconds(string description) =>
        new() { ["type"] = "integer", ["minimum"] = 0, ["description"] = description };
}
