using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Manifest;

// A bot needs at least one status (the platform's documentation); without a list it has the one that a new lead is in.
// A status is its name, and its id the place in the list, so that new ones belong at the end.
internal static class StatusReader
{
    private const string Field = "statuses";

    public static readonly ManifestField Statuses = new(Field, new()
    {
        ["type"] = "array",
        ["description"] = "The statuses that a lead can be in; new leads are in the first. A status's id is its place in the list, so add new ones at the end.",
        ["items"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        ["minItems"] = 1,
        ["uniqueItems"] = true,
        ["examples"] = new JsonArray(new JsonArray("new", "client")),
    });

    public static IReadOnlyList<LeadStatus> Read(JsonFields manifest, FieldErrors errors)
    {
        if (!manifest.Has(Field))
        {
            return [new LeadStatus(1, "new")];
        }

        if (manifest.Value(Field) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
        {
            manifest.Refuse(Field, "statuses must be an array of names with at least one in it, for example [\"new\", \"client\"]");
            return [];
        }

        var statuses = new List<LeadStatus>();
        foreach (var (index, name) in list.EnumerateArray().Index())
        {
            if (name.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(name.GetString()))
            {
                errors.Add($"{manifest.Field(Field)}[{index}]", $"a status is a name that is not blank; got {JsonText.Describe(name)}");
            }
            else if (statuses.Exists(status => status.Name == name.GetString()))
            {
                errors.Add($"{manifest.Field(Field)}[{index}]", $"the status '{name.GetString()}' is there twice; leave one out");
            }
            else
            {
                statuses.Add(new LeadStatus(index + 1, name.GetString()!));
            }
        }

        return statuses;
    }
}
