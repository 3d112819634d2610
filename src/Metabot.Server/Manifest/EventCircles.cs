using System.Collections.Immutable;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Scripts.Commands;
using Metabot.Server.Storage;

namespace Metabot.Server.Manifest;

// Triggers that set each other off for ever by what their scripts change about a lead. Only what is sure: scripts without conditions and
// JavaScript, played on a lead that has nothing but what the event says.
internal sealed class EventCircles(BotDefinition bot)
{
    private const string Arrow = " -> ";

    // The server ends a chain that is longer.
    private const int LongestWay = 20;

    // Each trigger that comes back to itself, and the codes in the order in which they run.
    private IEnumerable<(TriggerDefinition Start, string Way)> Find() =>
        from start in bot.Triggers
        let way = start.Events.Select(subscribed => Follow(start, subscribed)).FirstOrDefault(found => found is not null)
        where way is not null
        select (start, way);

    // As a finding of bot.json.
    public static IEnumerable<BotFinding> FindIn(BotDefinition bot, ManifestFile manifest) => new EventCircles(bot).Find().Select(circle =>
        manifest.Finding(new FieldError($"$.triggers.{circle.Start.Code}.on", $"these triggers set each other off for ever, until the server ends the chain: {circle.Way}"))
            with { Severity = FindingSeverity.Warning });

    private string? Follow(TriggerDefinition start, TriggerEvent subscribed)
    {
        var lead = new Lead { Name = "", StatusId = bot.Statuses is [var first, ..] ? first.Id : null };
        switch (subscribed.Kind.Only)
        {
            case LeadEventKind.TagAdded when subscribed.Name is { } tag:
                lead.Tags.Add(tag);
                break;
            case LeadEventKind.ContextAdded when subscribed.Name is { } context:
                lead.Contexts.Add(context);
                break;
            case LeadEventKind.StatusChanged when subscribed.Name is { } status:
                lead.StatusId = FindStatus(status);
                break;
        }

        return Play(start, start, lead, [], start.Code);
    }

    // The way back to the start in the state of a lead that it had before; null where there is none.
    private string? Play(TriggerDefinition start, TriggerDefinition trigger, Lead lead, ImmutableHashSet<string> seen, string way)
    {
        var state = $"{trigger.Code}\n{Describe(lead)}";
        if (seen.Contains(state) || seen.Count == LongestWay)
        {
            return seen.Contains(state) && trigger == start ? way : null;
        }

        var events = new List<LeadEvent>();
        var after = lead.Copy();
        return trigger is { Condition: null, RunAt: null, RunAfterSec: null or 0, Script: { } code } && bot.Scripts.Find(code) is { Menu: [] } script
            && script.Commands.All(command => Apply(command, new LeadEditor(after, events)))
                ? bot.Triggers.Where(next => events.Exists(happened => next.Events.Any(subscribed => subscribed.Hears(happened))))
                    .Select(next => Play(start, next, after, seen.Add(state), way + Arrow + next.Code)).FirstOrDefault(found => found is not null)
                : null;
    }

    // False where it is not known what the command does.
    private bool Apply(Command command, LeadEditor lead)
    {
        switch (command)
        {
            case { Condition: not null }:
                return false;
            case SendText or SendImage or SendFile or SendEmail:
                return true;
            case AddTags { Tags: var tags }:
                return ForEach(tags, lead.AddTag);
            case RemoveTags { Tags: var tags }:
                return ForEach(tags, lead.RemoveTag);
            case AddContexts { Contexts: var contexts }:
                return ForEach(contexts, lead.AddContext);
            case RemoveContexts { Contexts: var contexts }:
                return ForEach(contexts, lead.RemoveContext);
            case SetStatus { Status: var status }:
                return ForEach([status], name => lead.SetStatus(FindStatus(name), name));
            default:
                return false;
        }
    }

    private static bool ForEach(IEnumerable<string> names, Action<string> change)
    {
        foreach (var name in names)
        {
            change(name);
        }

        return true;
    }

    private long FindStatus(string name) => bot.Statuses.FirstOrDefault(status => status.Name == name)?.Id ?? 0;

    private static string Describe(Lead lead) =>
        $"{lead.StatusId}\n{string.Join(',', lead.Tags.Order(StringComparer.Ordinal))}\n{string.Join(',', lead.Contexts.Order(StringComparer.Ordinal))}";
}
