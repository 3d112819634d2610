using System.Text.Json;
using Jint;
using Jint.Native;
using Metabot.Server.Json;

namespace Metabot.Server.Scripting;

internal static class Values
{
    public static JsValue FromJson(Engine engine, string json) => new Jint.Native.Json.JsonParser(engine).Parse(json);

    public static JsonElement ToJson(Engine engine, JsValue value) =>
        new Jint.Native.Json.JsonSerializer(engine).Serialize(value) is JsString text ? JsonElement.Parse(text.ToString()) : JsonText.Null;

    public static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, JsonText.Readable);
}
