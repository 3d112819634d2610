using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts;

// A bot as one JSON document: the members of bot.json, the texts of its JavaScript files, and what it sends in base64.
internal sealed record BotDocument(JsonElement Manifest, IReadOnlyDictionary<string, string> Texts)
{
    public const string FilesName = "files";
    public const string Base64Name = "base64";

    private const string SchemaName = "$schema";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static BotDocument Empty { get; } = new(JsonElement.Parse("{}"), new Dictionary<string, string>());

    // JavaScript that the bot also sends is here, byte for byte.
    public IReadOnlyDictionary<string, byte[]> Contents { get; init; } = new Dictionary<string, byte[]>();

    // What the bot sends is read when it is exported: nobody needs it before.
    public static BotDocument Export(BotDefinition bot) => bot.Document with
    {
        Contents = bot.Scripts
            .SelectMany(script => script.Commands)
            .SelectMany(command => command.References)
            .Where(reference => reference.Kind == NameKind.File)
            .Select(reference => Path.Combine(bot.Folder, reference.Name))
            .DistinctBy(Path.GetFullPath)
            .ToDictionary(file => Path.GetRelativePath(bot.Folder, file).Replace(Path.DirectorySeparatorChar, '/'), Read),
    };

    // It was there when the bot was loaded.
    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw RequestRefusedException.Conflict(
                FilesName, $"the file '{Path.GetFileName(file)}', which the bot sends, cannot be read any more; put it back or load the bot anew ({exception.Message})");
        }
    }

    // The place of the schema is the folder's own affair.
    public string Write()
    {
        var document = new JsonObject(Members().Where(member => member.Key != SchemaName));
        if (Texts.Count + Contents.Count > 0)
        {
            document[FilesName] = new JsonObject(
                Texts.Where(file => !Contents.ContainsKey(file.Key)).Select(file => KeyValuePair.Create(file.Key, (JsonNode?)file.Value))
                    .Concat(Contents.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)new JsonObject { [Base64Name] = Convert.ToBase64String(file.Value) })))
                    .OrderBy(file => file.Key, StringComparer.Ordinal));
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
