using Metabot.Transport;

namespace Metabot.Sending;

// What a person's card is made with.
internal static class PersonEnvelope
{
    public static PooledBody Write(NewPerson person)
    {
        JobRules.CheckId("role_id", person.RoleId);
        return FieldsBody.Write(writer =>
        {
            OptionalFields.Write(writer, "\"full_name\":"u8, person.FullName);
            OptionalFields.Write(writer, "\"role_id\":"u8, person.RoleId);
            OptionalFields.Write(writer, "\"role_name\":"u8, person.RoleName);
            OptionalFields.Write(writer, "\"role_title\":"u8, person.RoleTitle);
            OptionalFields.Write(writer, "\"fields\":"u8, person.Fields);
        });
    }
}
