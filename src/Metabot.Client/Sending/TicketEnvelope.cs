using Metabot.Transport;

namespace Metabot.Sending;

// What is written into a ticket, new or not.
internal static class TicketEnvelope
{
    public static PooledBody Write(TicketData ticket)
    {
        JobRules.CheckId("author_person_id", ticket.AuthorPersonId);
        JobRules.CheckId("client_person_id", ticket.ClientPersonId);
        JobRules.CheckId("assigned_person_id", ticket.AssignedPersonId);
        return FieldsBody.Write(writer =>
        {
            OptionalFields.Write(writer, "\"title\":"u8, ticket.Title);
            OptionalFields.Write(writer, "\"description\":"u8, ticket.Description);
            OptionalFields.Write(writer, "\"type\":"u8, ticket.Type);
            OptionalFields.Write(writer, "\"status\":"u8, ticket.Status);
            OptionalFields.Write(writer, "\"author_person_id\":"u8, ticket.AuthorPersonId);
            OptionalFields.Write(writer, "\"client_person_id\":"u8, ticket.ClientPersonId);
            OptionalFields.Write(writer, "\"assigned_person_id\":"u8, ticket.AssignedPersonId);
            OptionalFields.Write(writer, "\"fields\":"u8, ticket.Fields);
        });
    }
}
