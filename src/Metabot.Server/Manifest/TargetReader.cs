using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

internal sealed class TargetReader(JsonFields manifest, JavaScriptReader javaScript, FieldErrors errors)
{
    public static readonly string[] ScriptNames = ["id", "commands"];
    public static readonly string[] TriggerNames = ["id", "condition", "script", "trigger", "run_at", "run_after_sec"];
    public static readonly string[] BroadcastNames = ["id", "condition", "script"];

    private readonly CommandReader _commands = new(javaScript, errors);

    public TargetSet<ScriptDefinition> Scripts() => Targets("scripts", ScriptNames, (code, fields) =>
        new ScriptDefinition(code, fields.Id("id"), _commands.Read(fields)));

    public TargetSet<TriggerDefinition> Triggers() => Targets("triggers", TriggerNames, ReadTrigger);

    public TargetSet<BroadcastDefinition> Broadcasts() => Targets("broadcasts", BroadcastNames, (code, fields) =>
    {
        if (!fields.Has("script"))
        {
            fields.Refuse("script", "script is missing; name the script that the broadcast runs");
        }

        return new BroadcastDefinition(code, fields.Id("id"), javaScript.Read(fields, "condition"), fields.NotBlank("script") ?? "");
    });

    private TriggerDefinition ReadTrigger(string code, JsonFields fields)
    {
        if (!fields.Has("script") && !fields.Has("trigger"))
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
            javaScript.Read(fields, "condition"),
            fields.NotBlank("script"),
            fields.NotBlank("trigger"),
            runAt,
            fields.Seconds("run_after_sec", 0));
    }

    private TargetSet<T> Targets<T>(string kind, string[] names, Func<string, JsonFields, T> read)
        where T : class, ITargetDefinition
    {
        var targets = new List<T>();
        foreach (var (code, json) in manifest.Members(kind))
        {
            var fields = new JsonFields(json, errors, names, $"{manifest.Field(kind)}.{code}");
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
