using System.Text.Json.Nodes;
using Metabot.Server.Channels;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

// The file of a command: its place alone, or an object with a text below it and the name that the lead sees.
internal sealed record SentFile(MacroText Source, MacroText? Text, string? Name)
{
    private static readonly string[] Fields = ["file", "text", "name"];

    public static JsonObject Schema(string description) => new()
    {
        ["description"] = $"{description} A file of the bot's folder, or an http or https address; macros are replaced.",
        ["oneOf"] = new JsonArray(
            new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            SchemaText.Object(("file", SchemaText.Describe("string")), ("text", SchemaText.Describe("string")), ("name", SchemaText.Describe("string"))).Requires("file")),
    };

    public static SentFile? Read(JsonFields command, string kind)
    {
        if (command.Value(kind) is not { ValueKind: System.Text.Json.JsonValueKind.Object })
        {
            return MacroText.Read(command, kind) is { } place ? new SentFile(place, null, null) : null;
        }

        var fields = command.Nested(kind, Fields)!;
        return MacroText.ReadRequired(fields, "file") is { } source
            ? new SentFile(source, MacroText.Read(fields, "text"), fields.NotBlank("name"))
            : null;
    }

    // By its words: whether it comes back in the end is not looked at.
    public static bool LeavesFolder(string path) => Path.IsPathRooted(path) || path.Split('/', '\\').Contains("..");

    // The manifest can only be asked about a file whose name does not depend on the run.
    public IEnumerable<NameReference> References(string kind) =>
        Source.Template.Contains("{{", StringComparison.Ordinal) || new MessageFile(Source.Template).Address is not null
            ? []
            : [new NameReference(NameKind.File, Source.Template, kind)];

    // A macro in the place may hold what a lead has written.
    public async Task<(MessageFile File, string Text)> FillAsync(CommandRun run)
    {
        var file = new MessageFile(await Source.FillAsync(run.State), Name);
        if (file.Address is null && LeavesFolder(file.Source))
        {
            throw run.Failed($"sends a file, but '{file.Source}' is no file of the bot's folder");
        }

        return (file, Text is null ? "" : await Text.FillAsync(run.State));
    }
}
