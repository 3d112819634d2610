using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metabot.Tool.Doctor;

// What stands where in an answer.
internal static class AnswerShape
{
    private static readonly string[] IdNames = ["jobid", "job", "id"];

    // Around the job; a bot or a lead in an answer has an id, too.
    private static readonly string[] Wrappers = ["data", "result", "response", "payload", "job", "item"];

    // The path of the job's id, as JobIdField takes it, and the id; null where there is none.
    public static (string Path, long Id)? FindJobId(JsonNode? answer) =>
        IdNames.Select(name => FindId(answer, name, "")).FirstOrDefault(found => found is not null);

    public static bool IsOfJob(JsonNode? answer) =>
        FindJobId(answer) is not null || (answer as JsonObject)?["success"]?.GetValueKind() == JsonValueKind.True;

    // A success may say in its body that it is none.
    public static string? FindError(JsonNode? answer) =>
        answer is JsonObject fields && FindJobId(answer) is null && (fields["error"] ?? fields["errors"]) is { } error && IsSaid(error)
            ? error.ToString()
            : null;

    public static string Describe(ProbeAnswer answer) => answer switch
    {
        { IsPage: true } => "a page of HTML",
        { MediaType: "application/problem+json" } => "problem details (RFC 9457)",
        { Json: JsonObject fields } => "JSON with " + Join(fields),
        { Json: not null } => "JSON that is no object",
        { Text: "" } => "an empty body",
        _ => "text",
    };

    private static bool IsSaid(JsonNode error) => error switch
    {
        JsonArray list => list.Count > 0,
        JsonObject fields => fields.Count > 0,
        _ => error.GetValueKind() == JsonValueKind.String && error.ToString().Length > 0,
    };

    private static string Join(JsonObject fields) => fields.Count == 0 ? "nothing in it" : string.Join(", ", fields.Select(field => field.Key).Take(8));

    // Of one name the shallowest first.
    private static (string Path, long Id)? FindId(JsonNode? node, string name, string path)
    {
        if (node is not JsonObject fields)
        {
            return null;
        }

        var here = fields.FirstOrDefault(field => Plain(field.Key) == name && ReadId(field.Value) is not null);
        return here.Key is not null
            ? (path + here.Key, ReadId(here.Value)!.Value)
            : fields
                .Where(field => Wrappers.Contains(Plain(field.Key)))
                .Select(field => FindId(field.Value, name, $"{path}{field.Key}."))
                .FirstOrDefault(found => found is not null);
    }

    private static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static long? ReadId(JsonNode? value) =>
        value is JsonValue && long.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
