using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Bots;
using Metabot.Server.Json;

namespace Metabot.Server.Manifest;

// The parameters that a script declares. Authors, editors and callers are told of them; a run takes what comes.
internal static class ParameterReader
{
    private const string Field = "parameters";

    public static readonly ManifestField Parameters = new(Field, new()
    {
        ["type"] = "object",
        ["description"] = "What the script reads of a job's input: each parameter's name and what it is, with ? behind what may be missing or null. Callers are compared with it; nothing is refused at run time.",
        ["examples"] = new JsonArray(new JsonObject { ["order_id"] = "number", ["note"] = "string?" }),
        ["additionalProperties"] = new JsonObject { ["enum"] = new JsonArray([.. DeclaredType.Words.Select(word => (JsonNode)word)]) },
    });

    public static void Check(JsonFields script, FieldErrors errors)
    {
        foreach (var (name, type) in script.Members(Field))
        {
            if (type.ValueKind != JsonValueKind.String || DeclaredType.Parse(type.GetString()!) is null)
            {
                errors.Add($"{script.Field(Field)}.{name}", $"a parameter is one of {string.Join(", ", DeclaredType.Words)}; got {JsonText.Describe(type)}");
            }
        }
    }
}
