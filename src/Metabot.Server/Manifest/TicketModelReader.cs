using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// What the bot's tickets are like. As with statuses of leads, an id is the place in the list, so that new ones belong at
// the end.
internal sealed class TicketModelReader(JsonFields manifest, FieldErrors errors)
{
    public static readonly string[] StatusNames = ["name", "type"];
    public static readonly string[] FieldNames = ["id", "name", "title"];

    public TicketModel Read() => new(
        ReadList("ticket_types", ["name"], (fields, id) => new TicketType(id, fields.Required("name")), type => type.Name),
        ReadList("ticket_statuses", StatusNames, (fields, id) => new TicketStatus(id, fields.Required("name"), fields.NotBlank("type")), status => status.Name),
        ReadList("ticket_fields", FieldNames, (fields, id) => new TicketField(fields.Id("id") ?? id, fields.Required("name"), fields.NotBlank("title")), field => field.Name));

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
