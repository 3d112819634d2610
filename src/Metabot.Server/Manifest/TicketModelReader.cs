using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// What the bot's tickets are like. As with statuses of leads, an id is the place in the list, so that new ones belong at
// the end.
internal sealed class TicketModelReader(JsonFields manifest, FieldErrors errors)
{
    public static readonly ManifestShape Status = new(
        "ticketStatus",
        new("name", SchemaText.Of("string"), IsRequired: true),
        new("type", SchemaText.Of("string", "Groups statuses, for example closed.")));

    public static readonly ManifestShape CustomField = new(
        "ticketField",
        new("id", SchemaText.Reference("id", "For {{ ticket.field_1 }}; by default the place in the list.")),
        new("name", SchemaText.Of("string"), IsRequired: true),
        new("title", SchemaText.Of("string", "What people read; {{ ticket.Its title }} prints the value, too.")));

    public static readonly ManifestField Types = new("ticket_types", List("The types of the bot's tickets.", SchemaText.Of("string")));
    public static readonly ManifestField Statuses = new("ticket_statuses", List("The statuses of the bot's tickets.", NameOr(Status)));
    public static readonly ManifestField Fields = new("ticket_fields", List("Custom fields of the bot's tickets. Without a list any name is one.", NameOr(CustomField)));

    public TicketModel Read() => new(
        ReadList(Types.Name, ["name"], (fields, id) => new TicketType(id, fields.Required("name")), type => type.Name),
        ReadList(Statuses.Name, Status.Names, (fields, id) => new TicketStatus(id, fields.Required("name"), fields.NotBlank("type")), status => status.Name),
        ReadList(Fields.Name, CustomField.Names, (fields, id) => new TicketField(fields.Id("id") ?? id, fields.Required("name"), fields.NotBlank("title")), field => field.Name));

    private static JsonObject List(string description, JsonObject items) =>
        new() { ["type"] = "array", ["description"] = $"{description} An id is the place in the list, so add new ones at the end.", ["items"] = items };

    private static JsonObject NameOr(ManifestShape shape) => new() { ["oneOf"] = new JsonArray(SchemaText.Of("string"), SchemaText.Reference(shape.Name)) };

    // An entry that has a name and nothing else may be written as the name alone.
    private List<T> ReadList<T>(string name, string[] names, Func<JsonFields, long, T> read, Func<T, string> nameOf)
    {
        if (manifest.Value(name) is not { } json)
        {
            return [];
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            manifest.Refuse(name, $"{name} must be an array of names, for example [\"new\", \"done\"]");
            return [];
        }

        var entries = new List<T>();
        foreach (var (index, one) in json.EnumerateArray().Index())
        {
            var whole = one.ValueKind == JsonValueKind.String ? JsonSerializer.SerializeToElement(new { name = one.GetString() }) : one;
            var fields = new JsonFields(whole, errors, names, $"{manifest.Field(name)}[{index}]");
            var entry = read(fields, index + 1);
            if (entries.Exists(other => nameOf(other) == nameOf(entry)))
            {
                fields.Refuse("name", $"'{nameOf(entry)}' is there twice; leave one out");
            }

            entries.Add(entry);
        }

        return entries;
    }
}
