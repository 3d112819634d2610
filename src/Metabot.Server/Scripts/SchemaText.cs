using System.Text.Json.Nodes;

namespace Metabot.Server.Scripts;

internal static class SchemaText
{
    // To one of the schema's $defs, with words of its own where it needs them.
    public static JsonObject Reference(string definition, string? description = null)
    {
        var schema = new JsonObject { ["$ref"] = $"#/$defs/{definition}" };
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
