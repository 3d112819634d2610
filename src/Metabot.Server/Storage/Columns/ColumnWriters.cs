using System.Text.Json;

namespace Metabot.Server.Storage.Columns;

// What a script may write into a column. Null where it may not; the rest belongs to the row itself.
internal static class ColumnWriters
{
    private static readonly Dictionary<string, Action<LeadEditor, Lead, JsonElement>> Leads = new()
    {
        ["name"] = (editor, lead, value) => editor.Change("name", lead.Name, Text(value) ?? "", row => row.Name = Text(value) ?? ""),
        ["identification"] = (editor, lead, value) => editor.Change("identification", lead.Identification, Text(value), row => row.Identification = Text(value)),
        ["manager_id"] = (editor, lead, value) => editor.Change("manager_id", lead.ManagerId, Id(value), row => row.ManagerId = Id(value)),
        ["person_id"] = (editor, lead, value) => editor.Change("person_id", lead.PersonId, Id(value), row => row.PersonId = Id(value)),
        ["lang_code"] = (editor, lead, value) => editor.Change("lang_code", lead.LangCode, Text(value), row => row.LangCode = Text(value)),
        ["is_mute"] = (editor, lead, value) => editor.Change("is_mute", lead.IsMute, Flag(value), row => row.IsMute = Flag(value)),
        ["is_forwarded"] = (editor, lead, value) => editor.Change("is_forwarded", lead.IsForwarded, Flag(value), row => row.IsForwarded = Flag(value)),
    };

    private static readonly Dictionary<string, Action<TicketEditor, Ticket, JsonElement>> Tickets = new()
    {
        ["title"] = (editor, ticket, value) => editor.Change("title", ticket.Title, Text(value), row => row.Title = Text(value)),
        ["description"] = (editor, ticket, value) => editor.Change("description", ticket.Description, Text(value), row => row.Description = Text(value)),
        ["ticket_type_id"] = (editor, ticket, value) => editor.Change("ticket_type_id", ticket.TypeId, Id(value), row => row.TypeId = Id(value)),
        ["status_id"] = (editor, ticket, value) => editor.Change("status_id", ticket.StatusId, Id(value), row => row.StatusId = Id(value)),
        ["author_person_id"] = (editor, ticket, value) => editor.Change("author_person_id", ticket.AuthorPersonId, Id(value), row => row.AuthorPersonId = Id(value)),
        ["client_person_id"] = (editor, ticket, value) => editor.Change("client_person_id", ticket.ClientPersonId, Id(value), row => row.ClientPersonId = Id(value)),
        ["assigned_person_id"] = (editor, ticket, value) => editor.Change("assigned_person_id", ticket.AssignedPersonId, Id(value), row => row.AssignedPersonId = Id(value)),
        ["person1_id"] = (editor, ticket, value) => editor.Change("person1_id", ticket.Person1Id, Id(value), row => row.Person1Id = Id(value)),
        ["person2_id"] = (editor, ticket, value) => editor.Change("person2_id", ticket.Person2Id, Id(value), row => row.Person2Id = Id(value)),
        ["person3_id"] = (editor, ticket, value) => editor.Change("person3_id", ticket.Person3Id, Id(value), row => row.Person3Id = Id(value)),
    };

    public static IReadOnlyCollection<string> OfLead => Leads.Keys;

    public static Action<LeadEditor, Lead, JsonElement>? FindOfLead(string column) => Leads.GetValueOrDefault(column);

    public static Action<TicketEditor, Ticket, JsonElement>? FindOfTicket(string column) => Tickets.GetValueOrDefault(column);

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static long? Id(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number when value.TryGetInt64(out var id) => id,
        JsonValueKind.String when long.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var id) => id,
        _ => throw new FormatException($"a whole number or null; got {Json.JsonText.Describe(value)}"),
    };

    private static bool Flag(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Null => false,
        JsonValueKind.Number => value.GetDouble() != 0,
        _ => throw new FormatException($"true, false, 1 or 0; got {Json.JsonText.Describe(value)}"),
    };
}
