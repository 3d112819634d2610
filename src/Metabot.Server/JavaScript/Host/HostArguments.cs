using System.Globalization;
using System.Text.Json;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace Metabot.Server.JavaScript.Host;

internal sealed class HostArguments(Engine engine, JsValue[] arguments)
{
    public string Text(int index) => arguments.ElementAtOrDefault(index) switch
    {
        JsString => Json(index).GetString()!,
        JsNumber number => number.AsNumber().ToString(CultureInfo.InvariantCulture),
        _ => throw Error($"argument {index + 1} must be a string"),
    };

    public JsonElement Json(int index) => Values.ToJson(engine, arguments.ElementAtOrDefault(index) ?? JsValue.Undefined);

    public IReadOnlyList<string> Texts(int index)
    {
        var json = Json(index);
        return json.ValueKind == JsonValueKind.Array && json.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. json.EnumerateArray().Select(item => item.GetString()!)]
            : throw Error($"argument {index + 1} must be an array of strings");
    }

    public JavaScriptException Error(string message) => new(engine.Intrinsics.TypeError, message);
}
