using Metabot.Rules;
using Metabot.Server.JavaScript.Workers;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Scripts.Commands;

namespace Metabot.Server.Manifest;

// Every script, trigger, status and file that the manifest names must be there, and triggers must not call each other
// for ever.
internal sealed class ReferenceChecker(BotDefinition bot, string folder, FieldErrors errors)
{
    public void Check()
    {
        foreach (var script in bot.Scripts)
        {
            CheckScript(script, $"$.scripts.{script.Code}");
        }

        foreach (var trigger in bot.Triggers)
        {
            CheckTrigger(trigger, $"$.triggers.{trigger.Code}");
        }

        foreach (var broadcast in bot.Broadcasts)
        {
            CheckName(NameKind.Script, broadcast.Script, $"$.broadcasts.{broadcast.Code}.script");
        }

        foreach (var route in bot.Routes)
        {
            CheckName(NameKind.Script, route.Script, $"$.routes.{route.Name}.script");
            CheckName(NameKind.Status, route.Status, $"$.routes.{route.Name}.status");
        }

        foreach (var second in bot.Scripts.Where(script => script.IsFallback).Skip(1))
        {
            errors.Add($"$.scripts.{second.Code}.kind", $"'{bot.Fallback!.Code}' is the fallback script already; a bot has one");
        }
    }

    private void CheckScript(ScriptDefinition script, string path)
    {
        foreach (var (index, command) in script.Commands.Index())
        {
            foreach (var reference in command.References)
            {
                CheckName(reference.Kind, reference.Name, $"{path}.commands[{index}].{reference.Field}");
            }
        }

        foreach (var (index, item) in script.Menu.Index())
        {
            CheckName(NameKind.Script, item.Script, $"{path}.menu[{index}].script");
        }
    }

    private void CheckTrigger(TriggerDefinition trigger, string path)
    {
        CheckName(NameKind.Script, trigger.Script, $"{path}.script");
        CheckName(NameKind.Script, trigger.ElseScript, $"{path}.else_script");
        CheckName(NameKind.Trigger, trigger.Trigger, $"{path}.trigger");

        // Of all names of events only the statuses' are known beforehand.
        foreach (var (index, subscribed) in trigger.Events.Index())
        {
            CheckName(NameKind.Status, subscribed.Kind == TriggerEventKind.Status ? subscribed.Name : null, $"{path}.on[{index}].{subscribed.Kind.Wire}");
        }

        CheckCircle(trigger, path);
    }

    private void CheckName(NameKind kind, string? name, string path)
    {
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        if (kind == NameKind.File)
        {
            CheckFile(name, path);
            return;
        }

        var (what, known) = kind switch
        {
            NameKind.Script => ("script", bot.Scripts.Select(script => script.Code).ToList()),
            NameKind.Trigger => ("trigger", [.. bot.Triggers.Select(trigger => trigger.Code)]),
            _ => ("status", bot.Statuses.Select(status => status.Name).ToList()),
        };
        if (!known.Contains(name))
        {
            var hint = NearestName.Find(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";
            errors.Add(path, $"the bot has no {what} '{name}'{hint}");
        }
    }

    private void CheckFile(string name, string path)
    {
        var file = Path.GetFullPath(Path.Combine(folder, name.Replace("\0", "", StringComparison.Ordinal)));
        if (SentFile.LeavesFolder(name) || !file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(file))
        {
            errors.Add(path, $"there is no file '{name}' in the bot's folder; a file elsewhere has an http or https address");
        }
    }

    // A run_at slows a circle down once: when its time has passed it means at once, for ever.
    private void CheckCircle(TriggerDefinition start, string path)
    {
        var next = start;
        for (var steps = 0; steps <= bot.Triggers.Count; steps++)
        {
            if (next is null or { RunAt: null, RunAfterSec: > 0 } or { Trigger: null })
            {
                return;
            }

            next = bot.Triggers.Find(next.Trigger);
            if (next == start)
            {
                errors.Add(
                    $"{path}.trigger",
                    "these triggers run each other for ever; give one of them run_after_sec without run_at, or leave the trigger out");
                return;
            }
        }
    }
}
