using System.Text.Json;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Metabot.Server.Json;

namespace Metabot.Server.JavaScript.Host;

internal static class Values
{
    public static JsValue FromJson(Engine engine, string json) => new Jint.Native.Json.JsonParser(engine).Parse(json);

    public static JsonElement ToJson(Engine engine, JsValue value) =>
        new Jint.Native.Json.JsonSerializer(engine).Serialize(value) is JsString text ? Text(engine, text.ToString()) : JsonText.Null;

    // JavaScript's values may be deeper than what is kept, and hold half a surrogate pair.
    private static JsonElement Text(Engine engine, string json)
    {
        try
        {
            var value = JsonElement.Parse(json, JsonText.Strict);
            return JsonText.IsText(value) ? value : throw HalfSurrogate(engine);
        }
        catch (JsonException)
        {
            throw new JavaScriptException(engine.Intrinsics.TypeError, $"a value is at most {JsonText.Strict.MaxDepth} levels deep");
        }
        catch (InvalidOperationException)
        {
            throw HalfSurrogate(engine);
        }
    }

    private static JavaScriptException HalfSurrogate(Engine engine) =>
        new(engine.Intrinsics.TypeError, "half of a surrogate pair is no text that can be kept");

    public static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, JsonText.Readable);
}
