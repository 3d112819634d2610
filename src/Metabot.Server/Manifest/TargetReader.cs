using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Rules;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

internal sealed class TargetReader(JsonFields manifest, JavaScriptReader javaScript, FieldErrors errors)
{
    private const string Standard = "standard";
    private const string Fallback = "fallback";

    public static readonly ManifestShape Script = new(
        "script",
        new("id", SchemaText.Reference("id")),
        new("kind", new() { ["enum"] = new JsonArray(Standard, Fallback), ["description"] = "The fallback script answers what nothing else takes; a bot has one." }),
        ParameterReader.Parameters,
        new("commands", new() { ["type"] = "array", ["items"] = SchemaText.Reference(CommandReader.Command.Name) }, IsRequired: true),
        new(MenuReader.Field, new() { ["type"] = "array", ["description"] = "Stands at the script's end. Without it the nearest above is shown.", ["items"] = SchemaText.Reference(MenuReader.Item.Name) }));

    public static readonly ManifestShape Trigger = new(
        "trigger",
        new("id", SchemaText.Reference("id")),
        new(IJavaScriptSources.Condition, SchemaText.Reference("condition", "Asked before the delay starts.")),
        new("script", SchemaText.Reference("code")),
        new("trigger", SchemaText.Reference("code", "The next trigger; its condition is asked when the delay is over.")),
        new("else_script", SchemaText.Reference("code", "Runs when the condition is not true.")),
        new("on", new() { ["type"] = "array", ["description"] = "What starts the trigger by itself: one event each.", ["items"] = SchemaText.Reference(EventReader.Event.Name) }),
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
    private readonly MenuReader _menus = new(javaScript, errors);
    private readonly EventReader _events = new(errors);

    public TargetSet<ScriptDefinition> Scripts() => Targets("scripts", Script, ReadScript);

    public TargetSet<TriggerDefinition> Triggers() => Targets("triggers", Trigger, ReadTrigger);

    public TargetSet<BroadcastDefinition> Broadcasts() => Targets("broadcasts", Broadcast, (code, fields) =>
    {
        if (fields.IsMissing("script"))
        {
            fields.Refuse("script", "script is missing; name the script that the broadcast runs");
        }

        return new BroadcastDefinition(code, fields.Id("id"), javaScript.ReadCondition(fields), fields.NotBlank("script") ?? "");
    });

    private ScriptDefinition ReadScript(string code, JsonFields fields)
    {
        ParameterReader.Check(fields, errors);
        return new ScriptDefinition(code, fields.Id("id"), _commands.Read(fields))
        {
            IsFallback = ReadKind(fields),
            Menu = _menus.Read(fields),
        };
    }

    private static bool ReadKind(JsonFields fields)
    {
        var kind = fields.Text("kind");
        if (kind is not (null or Standard or Fallback))
        {
            fields.Refuse("kind", $"kind is {Standard} or {Fallback}; got '{Excerpt.Cut(kind)}'");
        }

        return kind == Fallback;
    }

    private TriggerDefinition ReadTrigger(string code, JsonFields fields)
    {
        if (fields.IsMissing("script") && fields.IsMissing("trigger") && fields.IsMissing("else_script"))
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
            fields.Delay("run_after_sec", "run_after_min"))
        {
            ElseScript = fields.NotBlank("else_script"),
            Events = _events.Read(fields),
        };
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
