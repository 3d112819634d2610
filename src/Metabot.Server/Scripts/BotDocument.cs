using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metabot.Server.Scripts;

// A bot as one JSON document: the members of bot.json, and the texts of the files that belong to it.
internal sealed record BotDocument(JsonElement Manifest, IReadOnlyDictionary<string, string> Files)
{
    public const string FilesName = "files";

    private const string SchemaName = "$schema";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static BotDocument Empty { get; } = new(JsonElement.Parse("{}"), new Dictionary<string, string>());

    // The place of the schema is the folder's own affair.
    public string Write()
    {
        var document = new JsonObject(Members().Where(member => member.Key != SchemaName));
        if (Files.Count > 0)
        {
            document[FilesName] = new JsonObject(Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => KeyValuePair.Create(file.Key, (JsonNode?)file.Value)));
        }

        return document.ToJsonString(Layout) + "\n";
    }

    // bot.json, beside which the schema lies.
    public string WriteManifest(string schema)
    {
        var manifest = new JsonObject(Members());
        manifest.Insert(0, SchemaName, schema);
        return manifest.ToJsonString(Layout) + "\n";
    }

    private IEnumerable<KeyValuePair<string, JsonNode?>> Members() =>
        Manifest.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Node(member.Value)));

    private static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(value),
    };
}
