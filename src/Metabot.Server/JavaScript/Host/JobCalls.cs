using System.Text.Json;
using System.Text.Json.Nodes;
using Jint.Native;
using Metabot.Server.Json;

namespace Metabot.Server.JavaScript.Host;

// Jobs that a script plans: the fields of the HTTP body, in the looser forms that scripts write them in.
internal static class JobCalls
{
    public static JsValue Schedule(ScriptRun run, JsonElement? jobParams, params IReadOnlyList<(string Name, object? Value)> target)
    {
        var fields = new JsonObject();
        foreach (var member in (jobParams ?? JsonText.EmptyObject).EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null))
        {
            fields[member.Name] = Strict(run, member.Name, member.Value);
        }

        foreach (var (name, value) in target.Where(field => field.Value is not null))
        {
            fields[name] = JsonSerializer.SerializeToNode(value, JsonText.Readable);
        }

        return run.Json(run.Ask(HostQuestion.ScheduleJob, fields));
    }

    private static JsonNode? Strict(ScriptRun run, string name, JsonElement value) => (name, value.ValueKind) switch
    {
        ("is_periodic", JsonValueKind.Number) => value.GetDouble() != 0,
        ("add_tags" or "remove_tags", JsonValueKind.Array or JsonValueKind.Object) =>
            string.Join(',', NameList.Read(value) ?? throw run.Error($"{name} must be {NameList.Form}")),
        _ => JsonNode.Parse(value.GetRawText()),
    };
}
