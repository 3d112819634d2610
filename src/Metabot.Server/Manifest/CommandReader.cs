using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

internal sealed class CommandReader(IJavaScriptSources javaScript, FieldErrors errors)
{
    private const string Code = "code";

    public static readonly ManifestShape Command = new(
        "command",
        [
            new(IJavaScriptSources.Condition, SchemaText.Reference("condition")),
            new(Code, SchemaText.Reference("code", "A name of the command. A dialog that waits at it finds it again when the bot has changed.")),
            .. CommandKind.All.Select(kind => new ManifestField(kind.Name, kind.Schema)),
        ])
    {
        Description = "One thing to do, and perhaps a condition.",
        Choice = ("oneOf", CommandKind.All.Select(kind => kind.Name)),
    };

    public IReadOnlyList<Command> Read(JsonFields script)
    {
        var json = script.Value("commands");
        if (json is not { ValueKind: JsonValueKind.Array } list)
        {
            if (json is null && !script.IsMissing("commands"))
            {
                return [];
            }

            script.Refuse("commands", "commands must be an array of commands, for example [{ \"text\": \"Hello\" }]");
            return [];
        }

        return [.. list.EnumerateArray().Select((command, index) => ReadOne(command, $"{script.Field("commands")}[{index}]")).OfType<Command>()];
    }

    private Command? ReadOne(JsonElement json, string path)
    {
        if (FindPlatformName(json) is { } problem)
        {
            errors.Add(path, problem);
            return null;
        }

        var fields = new JsonFields(json, errors, Command.Names, path);
        var condition = javaScript.ReadCondition(fields);
        var code = fields.NotBlank(Code);
        var given = CommandKind.All.Where(kind => fields.Has(kind.Name)).ToList();
        if (given is [var kind])
        {
            var command = kind.Read(fields, javaScript);
            return command is null ? null : command with { Condition = condition, Mark = code ?? Mark(json) };
        }

        // A name that was mistyped is one mistake, not two.
        if (given.Count == 0 && fields.IsMistaken)
        {
            return null;
        }

        errors.Add(path, given.Count == 0
            ? $"a command needs one of {string.Join(", ", CommandKind.All.Select(known => known.Name))}"
            : $"a command does one thing, this one has {string.Join(" and ", given.Select(one => one.Name))}; split it");
        return null;
    }

    // Who comes from the platform knows the commands by its names.
    private static string? FindPlatformName(JsonElement json)
    {
        var names = json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().Select(member => member.Name) : [];
        foreach (var name in names.Where(name => !Command.Names.Contains(name)))
        {
            if (CommandKind.PlatformOnly.TryGetValue(name, out var service))
            {
                return $"{name} needs {service}; only the platform runs it";
            }

            if (CommandKind.All.FirstOrDefault(kind => kind.PlatformType == name) is { } kind)
            {
                return $"the platform's {name} is '{kind.Name}' here";
            }
        }

        return null;
    }

    private static string Mark(JsonElement json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonText.Write(json))).AsSpan(0, 8));
}
