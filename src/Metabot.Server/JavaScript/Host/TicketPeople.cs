using System.Text.Json;
using Jint.Native;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript.Host;

// The persons of a ticket: who wrote it, whom it is for, who is to do it, and three more.
internal static class TicketPeople
{
    public static HostMembers<TicketSubject> AddTo(HostMembers<TicketSubject> members)
    {
        AddPerson(members, "Author", ticket => ticket.AuthorPersonId);
        AddPerson(members, "Assigned", ticket => ticket.AssignedPersonId);
        AddPerson(members, "Client", ticket => ticket.ClientPersonId);
        AddSlot(members, 1, ticket => ticket.Person1Id, (ticket, id) => ticket.Person1Id = id);
        AddSlot(members, 2, ticket => ticket.Person2Id, (ticket, id) => ticket.Person2Id = id);
        AddSlot(members, 3, ticket => ticket.Person3Id, (ticket, id) => ticket.Person3Id = id);
        return members
            .Method("assignToPersonById", (ticket, arguments) => Assign(ticket, arguments.Id(0)))
            .Method("getAssignedPersonRejectsCount", (ticket, _) => ticket.Ticket.AssignedPersonRejectsCount)
            .Method("setAssignedPersonRejectsCount", (ticket, arguments) => SetRejects(ticket, Count(arguments)))
            .Method("incAssignedPersonRejectsCount", (ticket, _) => SetRejects(ticket, ticket.Ticket.AssignedPersonRejectsCount + 1));
    }

    private static void AddPerson(HostMembers<TicketSubject> members, string who, Func<Ticket, long?> id)
    {
        JsValue Show(TicketSubject ticket, Func<Person, string?> text) => Find(ticket, id(ticket.Ticket)) is { } person && text(person) is { } value ? value : JsValue.Null;

        members
            .Method($"get{who}PersonId", (ticket, _) => id(ticket.Ticket) is { } person ? person : JsValue.Null)
            .Method($"get{who}PersonFullName", (ticket, _) => Show(ticket, person => person.FullName))
            .Method($"get{who}PersonRoleId", (ticket, _) => Find(ticket, id(ticket.Ticket))?.RoleId is { } role ? role : JsValue.Null)
            .Method($"get{who}PersonRoleName", (ticket, _) => Show(ticket, person => person.RoleName))
            .Method($"get{who}PersonRoleTitle", (ticket, _) => Show(ticket, person => person.RoleTitle))
            .Method($"get{who}PersonRoleFormattedTitle", (ticket, _) => Show(ticket, person => person.RoleTitle));
    }

    private static void AddSlot(HostMembers<TicketSubject> members, int slot, Func<Ticket, long?> read, Action<Ticket, long?> write) => members
        .Method($"getPerson{slot}Id", (ticket, _) => read(ticket.Ticket) is { } id ? id : JsValue.Null)
        .Method($"setPerson{slot}Id", (ticket, arguments) =>
        {
            var id = arguments.Id(0);
            if (id is not null && Find(ticket, id) is null)
            {
                return false;
            }

            ticket.Editor.Change($"person{slot}_id", read(ticket.Ticket), id, row => write(row, id));
            return true;
        });

    private static JsValue Assign(TicketSubject ticket, long? id)
    {
        if (Find(ticket, id) is null)
        {
            return false;
        }

        ticket.Editor.Change("assigned_person_id", ticket.Ticket.AssignedPersonId, id, row => row.AssignedPersonId = id);
        return true;
    }

    private static int Count(HostArguments arguments) => arguments.Id(0) is { } count and >= 0 and <= int.MaxValue ? (int)count
        : throw arguments.Error($"argument 1 must be a whole number from 0 to {int.MaxValue}");

    private static JsValue SetRejects(TicketSubject ticket, int count)
    {
        ticket.Editor.Change("assigned_person_rejects_count", ticket.Ticket.AssignedPersonRejectsCount, count, row => row.AssignedPersonRejectsCount = count);
        return true;
    }

    private static Person? Find(TicketSubject ticket, long? id) =>
        id is { } given ? ticket.Run.Ask(HostQuestion.FindPerson, given).Deserialize<Person?>(JsonText.Readable) : null;
}
