using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

// What a call writes into a ticket, new or not; triggers hear of it as they do of a script's changes.
internal static class TicketChange
{
    public static readonly IReadOnlyList<BodyField> Fields =
    [
        new("title", "string", "Broken kettle", FieldSource.Platform, "The ticket's title."),
        new("description", "string", "It does not boil.", FieldSource.Platform, "What it is about."),
        new("type", "string", "complaint", FieldSource.Project, "The name of one of the bot's ticket_types."),
        new("status", "string", "new", FieldSource.Project, "The name of one of the bot's ticket_statuses."),
        new("author_person_id", "integer", 1, FieldSource.Platform, "The person who wrote it."),
        new("client_person_id", "integer", 1, FieldSource.Platform, "The person whom it is for."),
        new("assigned_person_id", "integer", 2, FieldSource.Platform, "The person who is to do it."),
        new("person1_id", "integer", 3, FieldSource.Platform, "The first of three more persons."),
        new("person2_id", "integer", 4, FieldSource.Platform, "The second of them."),
        new("person3_id", "integer", 5, FieldSource.Platform, "The third of them."),
        new(
            "fields",
            "object",
            new Dictionary<string, object> { ["subject"] = "Broken kettle" },
            FieldSource.Project,
            "Custom fields by name: `ticket.subject` in JavaScript, {{ ticket.subject }} in texts. Null takes one away."),
    ];

    private static readonly IReadOnlyCollection<string> Names = [.. Fields.Select(field => field.Name)];

    // Everything is read before anything is changed.
    public static async Task<Action<Ticket, TicketEditor>> ReadAsync(JsonElement body, BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors("body");
        var fields = new JsonFields(body, errors, Names);
        var changes = new List<Action<Ticket, TicketEditor>>();
        AddTexts(fields, changes);
        AddLists(fields, bot, changes);
        AddPerson("author_person_id", ticket => ticket.AuthorPersonId, (ticket, id) => ticket.AuthorPersonId = id);
        AddPerson("client_person_id", ticket => ticket.ClientPersonId, (ticket, id) => ticket.ClientPersonId = id);
        AddPerson("assigned_person_id", ticket => ticket.AssignedPersonId, (ticket, id) => ticket.AssignedPersonId = id);
        AddPerson("person1_id", ticket => ticket.Person1Id, (ticket, id) => ticket.Person1Id = id);
        AddPerson("person2_id", ticket => ticket.Person2Id, (ticket, id) => ticket.Person2Id = id);
        AddPerson("person3_id", ticket => ticket.Person3Id, (ticket, id) => ticket.Person3Id = id);
        await CheckPersonsAsync(fields, db, bot, cancellationToken);
        foreach (var (name, value) in fields.Members("fields"))
        {
            changes.Add((_, editor) => editor.SetField(name, value));
        }

        errors.ThrowIfAny();
        return (ticket, editor) => changes.ForEach(change => change(ticket, editor));

        void AddPerson(string field, Func<Ticket, long?> get, Action<Ticket, long?> set)
        {
            if (fields.Id(field) is { } id)
            {
                changes.Add((ticket, editor) => editor.Change(field, get(ticket), id, row => set(row, id)));
            }
        }
    }

    private static void AddTexts(JsonFields fields, List<Action<Ticket, TicketEditor>> changes)
    {
        if (fields.NotBlank("title") is { } title)
        {
            changes.Add((ticket, editor) => editor.Change("title", ticket.Title, title, row => row.Title = title));
        }

        if (fields.NotBlankText("description") is { } description)
        {
            changes.Add((ticket, editor) => editor.Change("description", ticket.Description, description, row => row.Description = description));
        }
    }

    private static void AddLists(JsonFields fields, BotDefinition bot, List<Action<Ticket, TicketEditor>> changes)
    {
        if (Find("type", [.. bot.TicketTypes.Select(type => (type.Id, type.Name))]) is { } type)
        {
            changes.Add((ticket, editor) => editor.Change("ticket_type_id", ticket.TypeId, type, row => row.TypeId = type));
        }

        if (Find("status", [.. bot.TicketStatuses.Select(status => (status.Id, status.Name))]) is { } status)
        {
            changes.Add((ticket, editor) => editor.Change("status_id", ticket.StatusId, status, row => row.StatusId = status));
        }

        long? Find(string field, List<(long Id, string Name)> known)
        {
            if (fields.NotBlank(field) is not { } name)
            {
                return null;
            }

            var index = known.FindIndex(one => one.Name == name);
            if (index >= 0)
            {
                return known[index].Id;
            }

            fields.Refuse(field, $"tickets of this bot have no {field} '{Excerpt.Cut(name)}'; they have {(known.Count == 0 ? "none at all" : string.Join(", ", known.Select(one => one.Name)))}");
            return null;
        }
    }

    private static async Task CheckPersonsAsync(JsonFields fields, BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        foreach (var field in Names.Where(name => name.EndsWith("_id", StringComparison.Ordinal)))
        {
            if (fields.Value(field) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var id) && id > 0
                && !await db.Persons.AnyAsync(person => person.Id == id && person.BotId == bot.Id, cancellationToken))
            {
                fields.Refuse(field, $"there is no person {id}");
            }
        }
    }
}
