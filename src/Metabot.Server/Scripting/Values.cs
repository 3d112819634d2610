using System.Text.Json;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Metabot.Server.Json;

namespace Metabot.Server.Scripting;

internal static class Values
{
    public static JsValue FromJson(Engine engine, string json) => new Jint.Native.Json.JsonParser(engine).Parse(json);

    public static JsonElement ToJson(Engine engine, JsValue value) =>
        new Jint.Native.Json.JsonSerializer(engine).Serialize(value) is JsString text ? Text(engine, text.ToString()) : JsonText.Null;

    // JavaScript's strings may hold half a surrogate pair; nothing that is kept may.
    private static JsonElement Text(Engine engine, string json)
    {
        var value = JsonElement.Parse(json);
        return JsonText.IsText(value)
            ? value
            : throw new JavaScriptException(engine.Intrinsics.TypeError, "half of a surrogate pair is no text that can be kept");
    }

    public static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, JsonText.Readable);
}
