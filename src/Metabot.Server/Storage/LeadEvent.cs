using System.Text.Json;

namespace Metabot.Server.Storage;

// What a trigger can subscribe to, with the exact name of the tag, context, status or attribute.
internal sealed record LeadEvent(LeadEventKind Kind, string Name)
{
    // Of a ticket's event.
    public long? TicketId { get; init; }

    // What the script that caused the event hands to the triggers in the place of its own input.
    public Dictionary<string, JsonElement>? Request { get; init; }

    // A script may change a lead and ask that no trigger hears of it (the platform's documentation).
    public bool IsSuppressed { get; init; }
}

internal enum LeadEventKind
{
    TagAdded,
    TagRemoved,
    ContextAdded,
    ContextRemoved,
    StatusChanged,
    AttributeChanged,

    // Any other of the lead's data; the name is the column's.
    DataChanged,
    TicketChanged,
}
