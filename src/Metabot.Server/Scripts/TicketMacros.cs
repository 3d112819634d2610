using System.Globalization;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.Scripts;

// What stands behind {{ ticket. }}: a column, a path of two parts in English or Russian, a custom field by its id, name or
// title (the platform's documentation).
internal static class TicketMacros
{
    private static readonly Dictionary<string, Func<Ticket, RunState, Task<object?>>> Paths = new(StringComparer.OrdinalIgnoreCase);

    static TicketMacros()
    {
        AddColumns();
        AddPersons();
        Add((ticket, _) => ticket.Title, "title", "заголовок", "название");
        Add((ticket, _) => ticket.Description, "description", "описание");
        Add((ticket, state) => state.Bot.TicketStatuses.FirstOrDefault(status => status.Id == ticket.StatusId)?.Name, "status.name", "статус.имя");
        Add((ticket, state) => state.Bot.TicketTypes.FirstOrDefault(type => type.Id == ticket.TypeId)?.Name, "ticketType.name", "типЗаявки.имя");
        Add((ticket, state) => state.Clock.Write(ticket.CreatedAt), "createdAt", "created_at", "датаСоздания");
        Add((ticket, state) => state.Clock.Write(ticket.UpdatedAt ?? ticket.CreatedAt), "updatedAt", "updated_at", "датаОбновления");
    }

    public static async Task<string> FindAsync(string path, RunState state)
    {
        if (state.Ticket is not { } ticket)
        {
            return "";
        }

        return Paths.TryGetValue(path, out var find)
            ? Convert.ToString(await find(ticket, state), CultureInfo.InvariantCulture) ?? ""
            : FindField(path, ticket, state.Bot.TicketFields);
    }

    // A title may hold blanks and dots.
    private static string FindField(string path, Ticket ticket, IReadOnlyList<TicketField> fields)
    {
        var field = fields.FirstOrDefault(field =>
            path == string.Create(CultureInfo.InvariantCulture, $"field_{field.Id}") || path == field.Name || path == field.Title);
        return field is null
            ? TextMacros.Walk(path.Split('.'), ticket.Fields)
            : JsonText.Display(ticket.Fields.GetValueOrDefault(field.Name));
    }

    private static void AddColumns()
    {
        Add((ticket, _) => ticket.Id, "id");
        Add((ticket, _) => ticket.BotId, "bot_id");
        Add((ticket, _) => ticket.TypeId, "ticket_type_id");
        Add((ticket, _) => ticket.StatusId, "status_id");
        Add((ticket, _) => ticket.AuthorPersonId, "author_person_id");
        Add((ticket, _) => ticket.ClientPersonId, "client_person_id");
        Add((ticket, _) => ticket.AssignedPersonId, "assigned_person_id");
        Add((ticket, _) => ticket.Person1Id, "person1_id");
        Add((ticket, _) => ticket.Person2Id, "person2_id");
        Add((ticket, _) => ticket.Person3Id, "person3_id");
    }

    private static void AddPersons()
    {
        AddPerson(ticket => ticket.AuthorPersonId, "authorPerson.fullName", "автор.полноеИмя");
        AddPerson(ticket => ticket.AssignedPersonId, "assignedPerson.fullName", "исполнитель.полноеИмя");
        AddPerson(ticket => ticket.ClientPersonId, "clientPerson.fullName", "клиент.полноеИмя");
    }

    private static void AddPerson(Func<Ticket, long?> id, params string[] paths) => AddAsync(
        async (ticket, state) => id(ticket) is { } person ? (await state.Host.FindPersonAsync(person, state.FollowUps))?.FullName : null, paths);

    private static void Add(Func<Ticket, RunState, object?> find, params string[] paths) =>
        AddAsync((ticket, state) => Task.FromResult(find(ticket, state)), paths);

    private static void AddAsync(Func<Ticket, RunState, Task<object?>> find, params string[] paths)
    {
        foreach (var path in paths)
        {
            Paths.Add(path, find);
        }
    }
}
