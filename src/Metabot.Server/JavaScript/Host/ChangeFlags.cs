using System.Text.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript.Host;

// What stands behind the names that a method adds or takes off: for whom and with which input the triggers run that hear of
// it, or that none may hear. Nothing is deleted softly here, so that a forced deletion is like any other.
internal sealed record ChangeFlags(long? TicketId, Dictionary<string, JsonElement>? Request, bool IsSuppressed)
{
    // (names, ticketId, scriptRequestParams, isForceDelete, isSuppressTriggers)
    public static ChangeFlags Read(HostArguments arguments) => Read(arguments, suppress: 4);

    // (names, ticketId, scriptRequestParams, isSuppressTriggers)
    public static ChangeFlags ReadForced(HostArguments arguments) => Read(arguments, suppress: 3);

    public LeadEditor Edit(LeadSubject lead)
    {
        if (this == new ChangeFlags(null, null, false))
        {
            return lead.Editor;
        }

        return TicketId is null || HasTicket(lead.Run, TicketId.Value)
            ? new LeadEditor(lead.Lead, new Marked(lead.Run.Events, this))
            : throw lead.Run.Error($"there is no ticket {TicketId}");
    }

    private static bool HasTicket(ScriptRun run, long id) => run.World.Ticket?.Id == id
        || run.Ask(HostQuestion.FindTickets, new RowsQuestion(null, [], Values.Json(new object[][] { ["id", id] }), null, null, null)).GetArrayLength() > 0;

    private static ChangeFlags Read(HostArguments arguments, int suppress) => new(
        arguments.Id(1),
        arguments.Object(2) is { } request ? request.EnumerateObject().ToDictionary(member => member.Name, member => member.Value) : null,
        arguments.Flag(suppress));

    // Events with what their script said of them.
    private sealed class Marked(List<LeadEvent> events, ChangeFlags flags) : System.Collections.ObjectModel.Collection<LeadEvent>
    {
        protected override void InsertItem(int index, LeadEvent item) =>
            events.Add(item with { TicketId = flags.TicketId ?? item.TicketId, Request = flags.Request, IsSuppressed = flags.IsSuppressed });
    }
}
