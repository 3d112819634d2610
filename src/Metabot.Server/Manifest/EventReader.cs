using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// What a trigger subscribes to.
internal sealed class EventReader(FieldErrors errors)
{
    public static readonly ManifestShape Event = new(
        "event",
        [.. TriggerEventKind.All.Select(kind => new ManifestField(kind.Wire, new() { ["description"] = $"{char.ToUpperInvariant(kind.Meaning[0])}{kind.Meaning[1..]}, by its exact name, or true for any.", ["oneOf"] = Name() }))])
    {
        Choice = ("oneOf", TriggerEventKind.All.Select(kind => kind.Wire)),
    };

    private const string Field = "on";

    public IReadOnlyList<TriggerEvent> Read(JsonFields trigger)
    {
        if (trigger.Value(Field) is not { } json)
        {
            return [];
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            trigger.Refuse(Field, "on must be an array of events, for example [{ \"tag_added\": \"vip\" }]");
            return [];
        }

        return [.. json.EnumerateArray().Select((one, index) => ReadOne(one, $"{trigger.Field(Field)}[{index}]")).OfType<TriggerEvent>()];
    }

    // A name, or true for any.
    private TriggerEvent? ReadOne(JsonElement json, string path)
    {
        var fields = new JsonFields(json, errors, Event.Names, path);
        var given = TriggerEventKind.All.Where(kind => fields.Has(kind.Wire)).ToList();
        if (given is not [var kind])
        {
            if (!fields.IsMistaken)
            {
                errors.Add(path, $"an event is one of {string.Join(", ", Event.Names)}, with a name or true for any, for example {{ \"tag_added\": \"vip\" }}");
            }

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

    private static JsonArray Name() => new(new JsonObject { ["type"] = "string", ["minLength"] = 1 }, new JsonObject { ["const"] = true });
}
