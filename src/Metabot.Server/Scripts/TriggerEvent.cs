using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.Scripts;

// What a trigger subscribes to: a kind of event, and the exact name of the tag, context, status or attribute; any without one.
internal sealed record TriggerEvent(TriggerEventKind Kind, string? Name)
{
    public bool Hears(LeadEvent happened) => Kind.Includes(happened.Kind) && (Name is null || Name == happened.Name);
}

// A kind of event as data: the one list that reading, typo hints, the schema and the reference page share.
internal sealed record TriggerEventKind(string Wire, LeadEventKind? Only, string Meaning)
{
    public static readonly TriggerEventKind Status = new("status_changed", LeadEventKind.StatusChanged, "the status that the lead came into");

    public static readonly IReadOnlyList<TriggerEventKind> All =
    [
        new("tag_added", LeadEventKind.TagAdded, "the tag"),
        new("tag_removed", LeadEventKind.TagRemoved, "the tag"),
        new("context_added", LeadEventKind.ContextAdded, "the context"),
        new("context_removed", LeadEventKind.ContextRemoved, "the context"),
        Status,
        new("attribute_changed", LeadEventKind.AttributeChanged, "the lead's attribute"),
        new("lead_changed", null, "any of the above, or a column of the lead such as name"),
        new("ticket_changed", LeadEventKind.TicketChanged, "the ticket's column or custom field"),
    ];

    // New each time: a node has one parent.
    public static JsonObject Schema => new()
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["maxProperties"] = 1,
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(All.Select(kind => KeyValuePair.Create(kind.Wire, (JsonNode?)new JsonObject
        {
            ["description"] = kind.Meaning,
            ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string", ["minLength"] = 1 }, new JsonObject { ["const"] = true }),
        }))),
    };

    public bool Includes(LeadEventKind kind) => Only is { } only ? kind == only : kind != LeadEventKind.TicketChanged;

    // A name, or true for any.
    public static TriggerEvent? Read(JsonElement json, FieldErrors errors, string path)
    {
        var fields = new JsonFields(json, errors, [.. All.Select(kind => kind.Wire)], path);
        var given = All.Where(kind => fields.Has(kind.Wire)).ToList();
        if (given is not [var kind])
        {
            errors.Add(path, $"an event is one of {string.Join(", ", All.Select(one => one.Wire))}, with a name or true for any, for example {{ \"tag_added\": \"vip\" }}");
            return null;
        }

        var value = fields.Value(kind.Wire)!.Value;
        var isName = value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString());
        if (!isName && value.ValueKind != JsonValueKind.True)
        {
            fields.Refuse(kind.Wire, $"{kind.Wire} is {kind.Meaning} by its exact name, or true for any; got {JsonText.Describe(value)}");
            return null;
        }

        return new TriggerEvent(kind, isName ? value.GetString() : null);
    }
}
