using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Manifest;

// The types of tickets and their statuses, each with the kind that it is of. An id is the place in the list, as for a lead's.
internal static class TicketListReader
{
    public static readonly ManifestField Types = new("ticket_types", new()
    {
        ["type"] = "array",
        ["description"] = "The types that a ticket can be of; a type's id is its place in the list.",
        ["items"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        ["uniqueItems"] = true,
        ["examples"] = new JsonArray(new JsonArray("order", "complaint")),
    });

    public static readonly ManifestField Statuses = new("ticket_statuses", new()
    {
        ["type"] = "object",
        ["description"] = "The statuses that a ticket can be in, each with its kind; a status's id is its place.",
        ["additionalProperties"] = new JsonObject { ["type"] = "string" },
        ["examples"] = new JsonArray(new JsonObject { ["new"] = "open", ["paid"] = "closed" }),
    });

    public static IReadOnlyList<TicketType> ReadTypes(JsonFields manifest, FieldErrors errors)
    {
        if (manifest.Value(Types.Name) is not { } list)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            manifest.Refuse(Types.Name, "ticket_types must be an array of names, for example [\"order\", \"complaint\"]");
            return [];
        }

        var types = new List<TicketType>();
        foreach (var (index, json) in list.EnumerateArray().Index())
        {
            var name = JsonText.Display(json);
            if (json.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(name))
            {
                errors.Add($"{manifest.Field(Types.Name)}[{index}]", $"a type is a name that is not blank; got {JsonText.Describe(json)}");
            }
            else if (types.Exists(type => type.Name == name))
            {
                errors.Add($"{manifest.Field(Types.Name)}[{index}]", $"the type '{name}' is there twice; leave one out");
            }

            types.Add(new TicketType(index + 1, name));
        }

        return types;
    }

    public static IReadOnlyList<TicketStatus> ReadStatuses(JsonFields manifest, FieldErrors errors)
    {
        var statuses = manifest.Members(Statuses.Name);
        foreach (var (name, kind) in statuses.Where(status => status.Value.ValueKind != JsonValueKind.String))
        {
            errors.Add($"{manifest.Field(Statuses.Name)}.{name}", $"the kind of a status is text; got {JsonText.Describe(kind)}");
        }

        return [.. statuses.Select((status, index) => new TicketStatus(index + 1, status.Key, JsonText.Display(status.Value)))];
    }
}
