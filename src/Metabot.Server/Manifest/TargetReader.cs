using System.Text.Json;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

internal sealed class TargetReader(JsonFields manifest, JavaScriptReader javaScript, FieldErrors errors)
{
    public static readonly ManifestShape Script = new(
        "script",
        new("id", SchemaText.Reference("id")),
        new("commands", new() { ["type"] = "array", ["items"] = SchemaText.Reference(CommandReader.Command.Name) }, IsRequired: true));

    public static readonly ManifestShape Trigger = new(
        "trigger",
        new("id", SchemaText.Reference("id")),
        new(IJavaScriptSources.Condition, SchemaText.Reference("condition", "Asked before the delay starts.")),
        new("script", SchemaText.Reference("code")),
        new("trigger", SchemaText.Reference("code", "The next trigger; its condition is asked when the delay is over.")),
        new("else_script", SchemaText.Reference("code", "Runs when the condition is not true.")),
        new("on", new()
        {
            ["type"] = "array",
            ["description"] = "What starts the trigger by itself: one event each, with the exact name, or true for any.",
            ["items"] = TriggerEventKind.Schema,
        }),
        new("run_at", SchemaText.Moment("Time to go on, in the server's time zone; wins over run_after_sec.")),
        new("run_after_sec", SchemaText.Seconds("Delay in seconds.")),
        new("run_after_min", SchemaText.Seconds("Delay in minutes, in the place of run_after_sec.")))
    {
        Choice = ("anyOf", ["script", "trigger", "else_script"]),
    };

    public static readonly ManifestShape Broadcast = new(
        "broadcast",
        new("id", SchemaText.Reference("id")),
        new(IJavaScriptSources.Condition, SchemaText.Reference("condition", "Asked for every lead.")),
        new("script", SchemaText.Reference("code"), IsRequired: true));

    private readonly CommandReader _commands = new(javaScript, errors);

    public TargetSet<ScriptDefinition> Scripts() => Targets("scripts", Script, (code, fields) =>
        new ScriptDefinition(code, fields.Id("id"), _commands.Read(fields)));

    public TargetSet<TriggerDefinition> Triggers() => Targets("triggers", Trigger, ReadTrigger);

    public TargetSet<BroadcastDefinition> Broadcasts() => Targets("broadcasts", Broadcast, (code, fields) =>
    {
        if (!fields.Has("script"))
        {
            fields.Refuse("script", "script is missing; name the script that the broadcast runs");
        }

        return new BroadcastDefinition(code, fields.Id("id"), javaScript.ReadCondition(fields), fields.NotBlank("script") ?? "");
    });

    private TriggerDefinition ReadTrigger(string code, JsonFields fields)
    {
        if (!fields.Has("script") && !fields.Has("trigger") && !fields.Has("else_script"))
        {
            fields.Refuse("script", "a trigger runs a script, another trigger, or both; it names neither");
        }

        var runAt = fields.Text("run_at");
        if (runAt is not null && RunAtMessage.WhyWrong(runAt) is { } why)
        {
            fields.Refuse("run_at", why);
        }

        return new TriggerDefinition(
            code,
            fields.Id("id"),
            javaScript.ReadCondition(fields),
            fields.NotBlank("script"),
            fields.NotBlank("trigger"),
            runAt,
            ReadDelay(fields))
        {
            ElseScript = fields.NotBlank("else_script"),
            Events = ReadEvents(fields),
        };
    }

    // The platform's own forms have minutes, jobs have seconds.
    private static int? ReadDelay(JsonFields fields)
    {
        const int MostMinutes = int.MaxValue / 60;
        var seconds = fields.Seconds("run_after_sec", 0);
        if (fields.Seconds("run_after_min", 0) is not { } minutes)
        {
            return seconds;
        }

        if (seconds is not null || minutes > MostMinutes)
        {
            fields.Refuse("run_after_min", $"run_after_min is from 0 to {MostMinutes} minutes, in the place of run_after_sec");
            return null;
        }

        return minutes * 60;
    }

    private IReadOnlyList<TriggerEvent> ReadEvents(JsonFields fields)
    {
        if (fields.Value("on") is not { } json)
        {
            return [];
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            fields.Refuse("on", "on must be an array of events, for example [{ \"tag_added\": \"vip\" }]");
            return [];
        }

        return [.. json.EnumerateArray().Select((one, index) => TriggerEventKind.Read(one, errors, $"{fields.Field("on")}[{index}]")).OfType<TriggerEvent>()];
    }

    private TargetSet<T> Targets<T>(string kind, ManifestShape shape, Func<string, JsonFields, T> read)
        where T : class, ITargetDefinition
    {
        var targets = new List<T>();
        foreach (var (code, json) in manifest.Members(kind))
        {
            var fields = new JsonFields(json, errors, shape.Names, $"{manifest.Field(kind)}.{code}");
            if (string.IsNullOrWhiteSpace(code))
            {
                errors.Add(manifest.Field(kind), $"one of the {kind} has a blank code; no job could name it");
            }

            var target = read(code, fields);
            if (target.Id is { } id && targets.Find(other => other.Id == id) is { } other)
            {
                fields.Refuse("id", $"the id {id} is taken by '{other.Code}'; ids are unique among {kind}");
            }

            targets.Add(target);
        }

        return new TargetSet<T>(targets);
    }
}
