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
}
