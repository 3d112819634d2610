using System.Text.Json;

namespace Metabot.Server.Storage;

// Every change of a ticket goes through here, so that what changed is told as an event.
internal sealed class TicketEditor(Ticket ticket, ICollection<LeadEvent> events)
{
    public bool IsSuppressed { get; init; }

    // Null takes the field away.
    public void SetField(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (ticket.Fields.Remove(name))
            {
                Tell(name);
            }
        }
        else if (!ticket.Fields.TryGetValue(name, out var now) || now.GetRawText() != value.GetRawText())
        {
            ticket.Fields[name] = value;
            Tell(name);
        }
    }

    // A change of one of the ticket's own columns, such as its title.
    public void Change<T>(string column, T now, T value, Action<Ticket> set)
    {
        if (!EqualityComparer<T>.Default.Equals(now, value))
        {
            set(ticket);
            Tell(column);
        }
    }

    private void Tell(string name) =>
        events.Add(new LeadEvent(LeadEventKind.TicketChanged, name) { TicketId = ticket.Id, IsSuppressed = IsSuppressed });
}
