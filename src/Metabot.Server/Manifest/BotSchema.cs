using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// The JSON Schema of bot.json, written from what reads it.
internal static class BotSchema
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static readonly IReadOnlyList<ManifestShape> Objects =
    [
        JavaScriptReader.InFile,
        TargetReader.Script,
        CommandReader.Command,
        MenuReader.Item,
        TargetReader.Trigger,
        EventReader.Event,
        TargetReader.Broadcast,
        EndpointReader.Endpoint,
        RouteReader.Route,
        TicketFieldReader.CustomField,
    ];

    public static string Write()
    {
        var schema = BotLoader.Bot.ToSchema();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", ManifestFile.Name);
        schema["$defs"] = new JsonObject([.. Values(), .. Objects.Select(shape => KeyValuePair.Create(shape.Name, (JsonNode?)shape.ToSchema()))]);
        return schema.ToJsonString(Layout) + "\n";
    }

    // What many fields have in common.
    private static Dictionary<string, JsonNode?> Values() => new()
    {
        ["id"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
        ["code"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        ["tags"] = new JsonObject { ["type"] = "string", ["description"] = "Comma-separated tags.", ["examples"] = new JsonArray("vip,new") },
        ["contexts"] = new JsonObject { ["type"] = "string", ["description"] = "Contexts, separated by commas or semicolons.", ["examples"] = new JsonArray("order,delivery") },
        ["javascript"] = new JsonObject
        {
            ["description"] = "JavaScript, as text or in a file beside bot.json. A function body: return at the top level is normal.",
            ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, SchemaText.Reference(JavaScriptReader.InFile.Name)),
        },
        ["condition"] = SchemaText.Reference("javascript", "Only the value true is true. Absent means true."),
    };
}
