using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Scripting;

namespace Metabot.Server.Bots;

internal sealed class CommandReader(JavaScriptReader javaScript, FieldErrors errors)
{
    public static readonly string[] Kinds = ["text", "add_tags", "remove_tags", "set_attributes", "javascript", "run_script", "stop"];
    public static readonly string[] Names = [.. Kinds, "condition"];

    public IReadOnlyList<Command> Read(JsonFields script)
    {
        var json = script.Value("commands");
        if (json is not { ValueKind: JsonValueKind.Array } list)
        {
            script.Refuse("commands", "commands must be an array of commands, for example [{ \"text\": \"Hello\" }]");
            return [];
        }

        return [.. list.EnumerateArray().Select((command, index) => ReadOne(command, $"{script.Field("commands")}[{index}]")).OfType<Command>()];
    }

    private Command? ReadOne(JsonElement json, string path)
    {
        var fields = new JsonFields(json, errors, Names, path);
        var condition = javaScript.Read(fields, "condition");
        var given = Kinds.Where(fields.Has).ToList();
        if (given.Count == 1)
        {
            var command = Read(given[0], fields);
            return command is null ? null : command with { Condition = condition };
        }

        errors.Add(path, given.Count == 0
            ? $"a command needs one of {string.Join(", ", Kinds)}"
            : $"a command does one thing, this one has {string.Join(" and ", given)}; split it");
        return null;
    }

    private Command? Read(string kind, JsonFields fields) => kind switch
    {
        "text" => ReadText(fields),
        "add_tags" => new AddTagsCommand(fields.Tags(kind)),
        "remove_tags" => new RemoveTagsCommand(fields.Tags(kind)),
        "set_attributes" => new SetAttributesCommand(fields.Members(kind)),
        "javascript" => javaScript.Read(fields, kind) is { } code ? new RunJavaScriptCommand(code) : null,
        "run_script" => fields.NotBlank(kind) is { } script ? new RunScriptCommand(script) : null,
        _ => ReadStop(fields),
    };

    private static SendTextCommand? ReadText(JsonFields fields)
    {
        if (fields.NotBlank("text") is not { } text)
        {
            return null;
        }

        foreach (var macro in TextMacros.Unknown(text))
        {
            fields.Refuse("text", $"there is no macro '{macro}'; known: {TextMacros.Known}");
        }

        return new SendTextCommand(text);
    }

    private static StopCommand? ReadStop(JsonFields fields)
    {
        if (fields.Flag("stop") == false)
        {
            fields.Refuse("stop", "stop is true or absent");
        }

        return new StopCommand();
    }
}
