using System.Collections.Immutable;

namespace Metabot.Bots;

// Triggers that set each other off for ever by what their scripts change about a lead, or by activating each other. Only what is sure: scripts
// without conditions and JavaScript, played on a lead that has nothing but what the event says.
internal sealed class TriggerCircles(BotOutline bot)
{
    private const string Arrow = " -> ";
    private const string AnyChange = "lead_changed";
    private const string OfTickets = "ticket_changed";

    // The server ends a chain that is longer.
    private const int LongestWay = 20;

    private readonly IReadOnlyList<BotPart> _triggers = [.. bot.Parts.Where(part => part.Section == BotSection.Triggers)];

    // Each trigger that comes back to itself, and the codes in the order in which they run.
    public static IEnumerable<BotFault> Find(BotOutline bot) =>
        from circle in new TriggerCircles(bot).Find()
        let events = circle.Start.Written.Value.Find("on")
        select new BotFault(null, events?.Range ?? circle.Start.Written.NameRange, $"these triggers set each other off for ever, until the server ends the chain: {circle.Way}", IsSure: true)
        {
            Path = $"$.triggers.{circle.Start.Code}" + (events is null ? "" : ".on"),
        };

    private IEnumerable<(BotPart Start, string Way)> Find() =>
        from start in _triggers
        let way = StartsOf(start).Select(lead => Play(start, start, lead, ImmutableList<(string, string)>.Empty)).FirstOrDefault(found => found is not null)
        where way is not null
        select (start, way);

    // The lead as each event of the trigger leaves it; one without events is activated by somebody.
    private IEnumerable<LeadPicture> StartsOf(BotPart trigger)
    {
        var events = EventsOf(trigger).ToList();
        return events.Count == 0 ? [new LeadPicture(bot.Statuses[0])] : events.Select(subscribed => LeadAfter(subscribed.Event, subscribed.Name));
    }

    private LeadPicture LeadAfter(string happened, string? name)
    {
        var lead = new LeadPicture(happened == "status_changed" && name is not null ? name : bot.Statuses[0]);
        switch (happened)
        {
            case "tag_added" when name is not null:
                lead.AddTag(name);
                break;
            case "context_added" when name is not null:
                lead.AddContext(name);
                break;
        }

        return lead;
    }

    // The way back to the start in the state of a lead that it had before, without what led there; null where there is none.
    private string? Play(BotPart start, BotPart trigger, LeadPicture lead, ImmutableList<(string Code, string Lead)> seen)
    {
        var state = (trigger.Code, lead.Describe());
        var before = seen.IndexOf(state);
        if (before >= 0 || seen.Count == LongestWay)
        {
            return before >= 0 && trigger == start ? string.Join(Arrow, seen.Skip(before).Append(state).Select(step => step.Code)) : null;
        }

        var after = lead.Copy();
        var script = new PlayedScript(bot, after);
        return RunsAtOnce(trigger) && trigger.Written.Value.FindText("script") is { } code && script.Play(code)
            ? _triggers.Where(next => script.Triggers.Contains(next.Code) || after.Changes.Exists(change => Hears(next, change)))
                .Select(next => Play(start, next, after, seen.Add(state))).FirstOrDefault(found => found is not null)
            : null;
    }

    private static bool RunsAtOnce(BotPart trigger)
    {
        var written = trigger.Written.Value;
        return written.Find("condition") is null && written.Find("run_at") is null && IsZero(written.Find("run_after_sec")) && IsZero(written.Find("run_after_min"));
    }

    private static bool IsZero(BotValue? delay) => delay is null || delay.Text == "0";

    private static bool Hears(BotPart trigger, (string Event, string Name) change) =>
        EventsOf(trigger).Any(subscribed => (subscribed.Event == change.Event || subscribed.Event == AnyChange) && (subscribed.Name is null || subscribed.Name == change.Name));

    // Name is null for any.
    private static IEnumerable<(string Event, string? Name)> EventsOf(BotPart trigger) =>
        from subscribed in trigger.Written.Value.Find("on")?.Items ?? []
        from member in subscribed.Members
        where member.Name != OfTickets
        select (member.Name, member.Value.Kind == BotValueKind.Text ? member.Value.Text : null);
}
