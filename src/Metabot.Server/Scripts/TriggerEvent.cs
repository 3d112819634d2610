using Metabot.Server.Storage;

namespace Metabot.Server.Scripts;

// What a trigger subscribes to: a kind of event, and the exact name of the tag, context, status or attribute; any without one.
internal sealed record TriggerEvent(TriggerEventKind Kind, string? Name)
{
    public bool Hears(LeadEvent happened) => Kind.Includes(happened.Kind) && (Name is null || Name == happened.Name);
}

// A kind of event as data: the one list that reading, typo hints, the schema and the reference page share.
internal sealed record TriggerEventKind(string Wire, LeadEventKind? Only, string Meaning)
{
    public static readonly TriggerEventKind Status = new("status_changed", LeadEventKind.StatusChanged, "the status that the lead came into");

    public static readonly IReadOnlyList<TriggerEventKind> All =
    [
        new("tag_added", LeadEventKind.TagAdded, "the tag"),
        new("tag_removed", LeadEventKind.TagRemoved, "the tag"),
        new("context_added", LeadEventKind.ContextAdded, "the context"),
        new("context_removed", LeadEventKind.ContextRemoved, "the context"),
        Status,
        new("attribute_changed", LeadEventKind.AttributeChanged, "the lead's attribute"),
        new("lead_changed", null, "any of the above, or a column of the lead such as name"),
        new("ticket_changed", LeadEventKind.TicketChanged, "the ticket's column or custom field"),
    ];

    public bool Includes(LeadEventKind kind) => Only is { } only ? kind == only : kind != LeadEventKind.TicketChanged;
}
