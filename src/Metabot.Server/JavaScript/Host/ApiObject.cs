using System.Text.Json;
using Jint.Native;
using Metabot.Server.Json;

namespace Metabot.Server.JavaScript.Host;

// Calls of other systems: the server makes them, here is what was set for them and what came of the last.
internal sealed class ApiObject(ScriptRun run)
{
    private static readonly HostMembers<ApiObject> Members = new HostMembers<ApiObject>("api", "Api")
        .Action("setHeaders", (api, arguments) => api._headers = ReadHeaders(arguments))
        .Method("postJson", (api, arguments) => api.Call(arguments.Text(0), arguments.Json(1)))
        .Method("getJson", (api, arguments) => api.Call(arguments.Text(0), body: null))
        .Method("getLastResponseCode", (api, _) => api._lastStatus);

    private Dictionary<string, string> _headers = [];
    private int _lastStatus;

    public static JsValue Create(ScriptRun run) => new HostObject<ApiObject>(run, new ApiObject(run), Members);

    private JsValue Call(string url, JsonElement? body)
    {
        var answer = run.Ask(HostQuestion.CallApi, new ApiCall(url, body, _headers)).Deserialize<ApiAnswer>(JsonText.Readable)!;
        _lastStatus = answer.StatusCode;
        return run.Json(answer.Json);
    }

    // JSON text (the platform's documentation), or the object itself.
    private static Dictionary<string, string> ReadHeaders(HostArguments arguments)
    {
        var json = arguments.Value(0) is JsString ? Parse(arguments) : arguments.Json(0);
        return json.ValueKind == JsonValueKind.Object
            ? json.EnumerateObject().ToDictionary(header => header.Name, header => JsonText.Display(header.Value))
            : throw Wrong(arguments);
    }

    private static JsonElement Parse(HostArguments arguments)
    {
        try
        {
            return JsonElement.Parse(arguments.Text(0), JsonText.Strict);
        }
        catch (JsonException)
        {
            throw Wrong(arguments);
        }
    }

    private static Jint.Runtime.JavaScriptException Wrong(HostArguments arguments) =>
        arguments.Error("argument 1 must be the headers as JSON text, for example '{\"Authorization\":\"Bearer key\"}'");
}
