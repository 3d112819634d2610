using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Rules;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage.Searching;

namespace Metabot.Server.Manifest;

// A bot folder (bot.json and the .js files it names) as a definition that is checked whole.
internal static class BotLoader
{
    // More than anybody mends at a time.
    private const int MostTold = 1_000;

    public static readonly ManifestShape Bot = new(
        "bot",
        new("$schema", new() { ["type"] = "string" }),
        new("id", SchemaText.Reference("id", "The bot's id, botId in the API."), IsRequired: true),
        new("name", new() { ["type"] = "string", ["minLength"] = 1, ["description"] = "The bot's name, {{ $botName }} in texts." }, IsRequired: true),
        new("language", new() { ["enum"] = new JsonArray([.. BotWords.Known.Keys.Select(code => (JsonNode)code)]), ["description"] = "What yes and no are printed in, for leads without a language of their own." }),
        new("attributes", new() { ["type"] = "object", ["description"] = "The bot's attributes when its database file is new; any JSON values." }),
        StatusReader.Statuses,
        ChannelReader.Channels,
        OutgoingReader.Api,
        new("max_calls_per_second", new() { ["type"] = "integer", ["minimum"] = 1, ["description"] = "How many calls of the API a second are taken for this bot; the server's limit holds besides." }),
        TicketListReader.Types,
        TicketListReader.Statuses,
        TicketFieldReader.Fields,
        TableReader.Tables,
        new("snippets", SchemaText.Map("javascript", "JavaScript that replaces snippet(\"name\") and [[:name:]] wherever they stand in the bot's JavaScript and in conditions of jobs.")),
        new("scripts", SchemaText.Map(TargetReader.Script.Name, "Scripts by code name.")),
        new("triggers", SchemaText.Map(TargetReader.Trigger.Name, "Triggers by code name.")),
        new("broadcasts", SchemaText.Map(TargetReader.Broadcast.Name, "Broadcasts by code name.")),
        EndpointReader.Endpoints,
        new("routes", SchemaText.Map(RouteReader.Route.Name, "Where a message goes that nothing waits for, by name; the first that takes it.")))
    {
        Description = "A bot: a folder with this file and the JavaScript files it names. Comments and trailing commas are allowed.",
    };

    // With the id of a bot that runs, the folder has to hold that one.
    public static async Task<BotDefinition> LoadAsync(string folder, JavaScriptRunner javaScript, long? runningId = null) =>
        (await ReadAsync(folder, javaScript, withMeaning: false, runningId)).GetBot();

    // With meaning, JavaScript is judged by all rules of the analyzers, otherwise by what keeps it from running.
    public static async Task<BotReading> ReadAsync(string folder, JavaScriptRunner javaScript, bool withMeaning, long? runningId = null)
    {
        var (source, manifest, findings) = ManifestFile.Read(folder);
        if (manifest is null)
        {
            return new BotReading(source, null, findings);
        }

        var errors = new FieldErrors("$", MostTold);
        var texts = new JavaScriptReader(manifest, errors);
        var bot = Read(Path.GetFullPath(folder), manifest.Json, texts, errors);
        if (runningId is { } id && bot.Id > 0 && bot.Id != id)
        {
            errors.Add("$.id", $"the id of a bot that runs does not change: it is {id}; start the server anew for another bot");
        }

        new ReferenceChecker(bot, Path.GetDirectoryName(source.FullName)!, errors).Check();
        await texts.CheckAsync(javaScript, withMeaning);
        IReadOnlyList<BotFinding> all = [.. errors.Told.Select(manifest.Finding), .. texts.Findings, .. withMeaning ? WholeBotFindings.FindIn(manifest, texts.Files) : []];
        return new BotReading(
            source,
            all.Any(finding => finding.Severity == FindingSeverity.Error) ? null : bot with { Document = new BotDocument(manifest.Json, texts.Files) },
            [.. all.OrderBy(finding => finding.File != source).ThenBy(finding => finding.File.Name, StringComparer.Ordinal).ThenBy(finding => finding.Range.Start)]);
    }

    private static BotDefinition Read(string folder, JsonElement json, JavaScriptReader javaScript, FieldErrors errors)
    {
        var fields = new JsonFields(json, errors, Bot.Names, "$");
        javaScript.ReadSnippets(fields);
        var targets = new TargetReader(fields, javaScript, errors);
        return new BotDefinition(
            ReadId(fields),
            fields.Required("name"),
            fields.Members("attributes"),
            StatusReader.Read(fields, errors),
            javaScript.Snippets,
            targets.Scripts(),
            targets.Triggers(),
            targets.Broadcasts())
        {
            Language = ReadLanguage(fields),
            Routes = RouteReader.Read(fields, errors),
            Folder = folder,
            Channels = ChannelReader.Read(fields, errors),
            Outgoing = OutgoingReader.Read(fields, errors),
            MaxCallsPerSecond = fields.Id("max_calls_per_second") is { } most ? (int)Math.Min(most, int.MaxValue) : null,
            TicketTypes = TicketListReader.ReadTypes(fields, errors),
            TicketStatuses = TicketListReader.ReadStatuses(fields, errors),
            Endpoints = EndpointReader.Read(fields, javaScript, errors),
            TicketFields = TicketFieldReader.Read(fields, errors),
            Plugins = javaScript.ReadPlugins(),
            Tables = TableReader.Read(fields, errors),
        };
    }

    private static string ReadLanguage(JsonFields fields)
    {
        var language = fields.Text("language") ?? BotWords.DefaultLanguage;
        if (!BotWords.Known.ContainsKey(language))
        {
            fields.Refuse("language", $"language is one of {string.Join(", ", BotWords.Known.Keys)}; got '{Excerpt.Cut(language)}'");
        }

        return language;
    }

    private static long ReadId(JsonFields fields)
    {
        if (fields.IsMissing("id"))
        {
            fields.Refuse("id", "id is missing; give the bot's number, for example 42");
        }

        return fields.Id("id") ?? 0;
    }
}
