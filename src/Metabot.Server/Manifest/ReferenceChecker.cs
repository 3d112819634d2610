using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// Every script and trigger that the manifest names must be in it, and triggers must not call each other for ever.
internal static class ReferenceChecker
{
    public static void Check(BotDefinition bot, FieldErrors errors)
    {
        foreach (var script in bot.Scripts)
        {
            foreach (var (command, index) in script.Commands.Select((command, index) => (command, index)))
            {
                if (command is Scripts.Commands.RunScript run)
                {
                    CheckName(bot.Scripts, run.Script, $"$.scripts.{script.Code}.commands[{index}].run_script", "script", errors);
                }
            }
        }

        foreach (var trigger in bot.Triggers)
        {
            CheckName(bot.Scripts, trigger.Script, $"$.triggers.{trigger.Code}.script", "script", errors);
            CheckName(bot.Scripts, trigger.ElseScript, $"$.triggers.{trigger.Code}.else_script", "script", errors);
            CheckName(bot.Triggers, trigger.Trigger, $"$.triggers.{trigger.Code}.trigger", "trigger", errors);
            CheckEvents(bot, trigger, errors);
            CheckCircle(bot, trigger, errors);
        }

        foreach (var broadcast in bot.Broadcasts)
        {
            CheckName(bot.Scripts, broadcast.Script, $"$.broadcasts.{broadcast.Code}.script", "script", errors);
        }
    }

    // Of all names of events only the statuses' are known beforehand.
    private static void CheckEvents(BotDefinition bot, TriggerDefinition trigger, FieldErrors errors)
    {
        foreach (var (index, subscribed) in trigger.Events.Index())
        {
            if (subscribed is { Name: { } name } && subscribed.Kind == TriggerEventKind.Status)
            {
                CheckStatus(bot, name, $"$.triggers.{trigger.Code}.on[{index}].{subscribed.Kind.Wire}", errors);
            }
        }
    }

    private static void CheckStatus(BotDefinition bot, string name, string path, FieldErrors errors)
    {
        if (bot.Statuses.All(status => status.Name != name))
        {
            var hint = NearestName.Of(name, bot.Statuses.Select(status => status.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : "";
            errors.Add(path, $"the bot has no status '{name}'{hint}");
        }
    }

    private static void CheckName<T>(TargetSet<T> targets, string? code, string path, string kind, FieldErrors errors)
        where T : class, ITargetDefinition
    {
        if (!string.IsNullOrEmpty(code) && targets.Find(code) is null)
        {
            var hint = targets.Nearest(code) is { } nearest ? $"; did you mean '{nearest}'?" : "";
            errors.Add(path, $"the bot has no {kind} '{code}'{hint}");
        }
    }

    // A run_at slows a circle down once: when its time has passed it means at once, for ever.
    private static void CheckCircle(BotDefinition bot, TriggerDefinition start, FieldErrors errors)
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
                    $"$.triggers.{start.Code}.trigger",
                    "these triggers run each other for ever; give one of them run_after_sec without run_at, or leave the trigger out");
                return;
            }
        }
    }
}
