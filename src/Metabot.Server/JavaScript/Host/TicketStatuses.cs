using Jint.Native;

namespace Metabot.Server.JavaScript.Host;

// The status and the type of a ticket, out of the bot's own lists.
internal static class TicketStatuses
{
    public static HostMembers<TicketSubject> AddTo(HostMembers<TicketSubject> members) => members
        .Method("getTicketTypeName", (ticket, _) => ticket.Run.World.TicketTypes.FirstOrDefault(type => type.Id == ticket.Ticket.TypeId)?.Name ?? JsValue.Null)
        .Method("getStatusId", (ticket, _) => Id(ticket))
        .Method("getAttr", (ticket, arguments) => arguments.Text(0) == "status_id"
            ? Id(ticket)
            : throw arguments.Error("of ticket.getAttr only 'status_id' is known; ticket.getData reads fields"))
        .Method("getStatusName", (ticket, _) => Find(ticket)?.Name ?? JsValue.Null)
        .Method("getStatusType", (ticket, _) => Find(ticket)?.Type ?? JsValue.Null)
        .Method("isInStatus", (ticket, arguments) => Find(ticket)?.Name == arguments.Text(0))
        .Method("setStatusId", (ticket, arguments) => Set(ticket, All(ticket).FirstOrDefault(status => status.Id == arguments.Id(0))))
        .Method("setStatusByName", (ticket, arguments) => Set(ticket, All(ticket).FirstOrDefault(status => status.Name == arguments.Text(0))));

    private static JsValue Id(TicketSubject ticket) => ticket.Ticket.StatusId is { } id ? id : JsValue.Null;

    private static IReadOnlyList<TicketStatus> All(TicketSubject ticket) => ticket.Run.World.TicketStatuses;

    private static TicketStatus? Find(TicketSubject ticket) => All(ticket).FirstOrDefault(status => status.Id == ticket.Ticket.StatusId);

    // False where the bot has none such.
    private static JsValue Set(TicketSubject ticket, TicketStatus? status)
    {
        if (status is not null)
        {
            ticket.Editor.Change("status_id", ticket.Ticket.StatusId, status.Id, row => row.StatusId = status.Id);
        }

        return status is not null;
    }
}
