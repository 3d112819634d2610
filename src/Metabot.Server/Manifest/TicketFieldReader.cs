using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// Custom fields of the bot's tickets. One that has a name and nothing else may be written as the name alone.
internal static class TicketFieldReader
{
    public static readonly ManifestShape CustomField = new(
        "ticketField",
        new("id", SchemaText.Reference("id", "For {{ ticket.field_1 }}; by default the place in the list.")),
        new("name", SchemaText.Describe("string"), IsRequired: true),
        new("title", SchemaText.Describe("string", "What people read; {{ ticket.Its title }} prints the value, too.")));

    public static readonly ManifestField Fields = new("ticket_fields", new()
    {
        ["type"] = "array",
        ["description"] = "Custom fields of the bot's tickets, where they have an id or a title.",
        ["items"] = new JsonObject { ["oneOf"] = new JsonArray(SchemaText.Describe("string"), SchemaText.Reference(CustomField.Name)) },
    });

    public static IReadOnlyList<TicketField> Read(JsonFields manifest, FieldErrors errors)
    {
        if (manifest.Value(Fields.Name) is not { } json)
        {
            return [];
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            manifest.Refuse(Fields.Name, $"{Fields.Name} must be an array of names, for example [\"address\"]");
            return [];
        }

        var read = new List<TicketField>();
        foreach (var (index, one) in json.EnumerateArray().Index())
        {
            var whole = one.ValueKind == JsonValueKind.String ? JsonSerializer.SerializeToElement(new { name = one.GetString() }) : one;
            var fields = new JsonFields(whole, errors, CustomField.Names, $"{manifest.Field(Fields.Name)}[{index}]");
            var field = new TicketField(fields.Id("id") ?? index + 1, fields.Required("name"), fields.NotBlank("title"));
            if (read.Exists(other => other.Name == field.Name || other.Id == field.Id))
            {
                fields.Refuse("name", $"'{field.Name}' or its id {field.Id} is there twice; leave one out");
            }

            read.Add(field);
        }

        return read;
    }
}
