namespace Metabot.Server.Storage.Columns;

// The columns of a ticket (the platform's documentation). What is none of them is a custom field.
internal static class TicketColumns
{
    public static readonly IReadOnlyList<Column<Ticket>> All =
    [
        new("id", ColumnKind.Number, nameof(Ticket.Id), ticket => ticket.Id),
        new("bot_id", ColumnKind.Number, nameof(Ticket.BotId), ticket => ticket.BotId),
        new("title", ColumnKind.Text, nameof(Ticket.Title), ticket => ticket.Title),
        new("description", ColumnKind.Text, nameof(Ticket.Description), ticket => ticket.Description),
        new("ticket_type_id", ColumnKind.Number, nameof(Ticket.TypeId), ticket => ticket.TypeId),
        new("status_id", ColumnKind.Number, nameof(Ticket.StatusId), ticket => ticket.StatusId),
        new("author_person_id", ColumnKind.Number, nameof(Ticket.AuthorPersonId), ticket => ticket.AuthorPersonId),
        new("client_person_id", ColumnKind.Number, nameof(Ticket.ClientPersonId), ticket => ticket.ClientPersonId),
        new("assigned_person_id", ColumnKind.Number, nameof(Ticket.AssignedPersonId), ticket => ticket.AssignedPersonId),
        new("person1_id", ColumnKind.Number, nameof(Ticket.Person1Id), ticket => ticket.Person1Id),
        new("person2_id", ColumnKind.Number, nameof(Ticket.Person2Id), ticket => ticket.Person2Id),
        new("person3_id", ColumnKind.Number, nameof(Ticket.Person3Id), ticket => ticket.Person3Id),
        new("created_at", ColumnKind.Moment, nameof(Ticket.CreatedAt), ticket => ticket.CreatedAt),
        new("updated_at", ColumnKind.Moment, nameof(Ticket.UpdatedAt), ticket => ticket.UpdatedAt),
    ];

    public static Column<Ticket>? Find(string name) => All.FirstOrDefault(column => column.Name == name);
}
