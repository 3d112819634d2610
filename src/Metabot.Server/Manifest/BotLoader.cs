using System.Text;
using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// A bot folder (bot.json and the .js files it names) as a definition that is checked whole.
internal static class BotLoader
{
    public const string ManifestName = "bot.json";

    public static readonly ManifestShape Bot = new(
        "bot",
        new("$schema", new() { ["type"] = "string" }),
        new("id", SchemaText.Reference("id", "The bot's id, botId in the API."), IsRequired: true),
        new("name", new() { ["type"] = "string", ["minLength"] = 1, ["description"] = "The bot's name, {{ $botName }} in texts." }, IsRequired: true),
        new("attributes", new() { ["type"] = "object", ["description"] = "The bot's attributes when its database file is new; any JSON values." }),
        StatusReader.Statuses,
        ChannelReader.Channels,
        OutgoingReader.Api,
        new("snippets", SchemaText.Map("javascript", "JavaScript that replaces snippet(\"name\") and [[:name:]] wherever they stand in the bot's JavaScript and in conditions of jobs.")),
        new("scripts", SchemaText.Map(TargetReader.Script.Name, "Scripts by code name.")),
        new("triggers", SchemaText.Map(TargetReader.Trigger.Name, "Triggers by code name.")),
        new("broadcasts", SchemaText.Map(TargetReader.Broadcast.Name, "Broadcasts by code name.")))
    {
        Description = "A bot: a folder with this file and the JavaScript files it names. Comments and trailing commas are allowed.",
    };

    public static async Task<BotDefinition> LoadAsync(string folder, JavaScriptRunner javaScript)
    {
        var file = Path.GetFullPath(Path.Combine(folder, ManifestName));
        var errors = new FieldErrors("$");
        var texts = new JavaScriptReader(Path.GetDirectoryName(file)!, errors);
        var bot = Read(Path.GetDirectoryName(file)!, Parse(file), texts, errors);
        await texts.CheckSyntaxAsync(javaScript);
        return errors.Count == 0
            ? bot
            : throw new BotManifestException(file, [.. errors.Told.Select(error => $"{error.Field}: {error.Message}")]);
    }

    private static JsonElement Parse(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(
                WithoutMark(File.ReadAllBytes(file)),
                JsonText.Strict with { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return JsonText.IsText(document.RootElement)
                ? document.RootElement.Clone()
                : throw new InvalidOperationException("a string has half of a surrogate pair.");
        }
        catch (JsonException exception)
        {
            var place = $"({exception.LineNumber + 1},{exception.BytePositionInLine + 1})";
            throw new BotManifestException(file, [$"{place}: this is not JSON: {exception.Message}"], exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new BotManifestException(file, [$"this is not JSON: {exception.Message}"], exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BotManifestException(
                file, [$"the file cannot be read; a bot is a folder with a bot.json in it ({exception.Message})"], exception);
        }
    }

    // Some editors begin a file with a byte order mark, which the parser does not take.
    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);

    private static BotDefinition Read(string folder, JsonElement json, JavaScriptReader javaScript, FieldErrors errors)
    {
        var fields = new JsonFields(json, errors, Bot.Names, "$");
        javaScript.ReadSnippets(fields);
        var targets = new TargetReader(fields, javaScript, errors);
        var bot = new BotDefinition(
            ReadId(fields),
            fields.Required("name"),
            fields.Members("attributes"),
            StatusReader.Read(fields, errors),
            javaScript.Snippets,
            targets.Scripts(),
            targets.Triggers(),
            targets.Broadcasts())
        {
            Folder = folder,
            Channels = ChannelReader.Read(fields, errors),
            Outgoing = OutgoingReader.Read(fields, errors),
        };
        ReferenceChecker.Check(bot, errors);
        return bot;
    }

    private static long ReadId(JsonFields fields)
    {
        if (!fields.Has("id"))
        {
            fields.Refuse("id", "id is missing; give the bot's number, for example 42");
        }

        return fields.Id("id") ?? 0;
    }
}
