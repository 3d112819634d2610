using System.Globalization;
using System.Text.Json;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Metabot.Server.Json;

namespace Metabot.Server.JavaScript.Host;

internal sealed class HostArguments(ScriptRun run, JsValue[] arguments)
{
    public bool IsCondition => run.IsCondition;

    public bool Has(int index) => Value(index) is not (JsUndefined or JsNull);

    public JsValue Value(int index) => index < arguments.Length ? arguments[index] : JsValue.Undefined;

    public string Text(int index) => Value(index) switch
    {
        JsString => Json(index).GetString()!,
        JsNumber number => TypeConverter.ToString(number),
        _ => throw Wrong(index, "a string"),
    };

    public JsonElement Json(int index) => Values.ToJson(run.Engine, Value(index));

    // Null where the argument is null or left out.
    public JsonElement? Object(int index) => !Has(index) ? null
        : Json(index) is { ValueKind: JsonValueKind.Object } json ? json
        : throw Wrong(index, "an object");

    public JsonElement? List(int index) => !Has(index) ? null
        : Json(index) is { ValueKind: JsonValueKind.Array } json ? json
        : throw Wrong(index, "an array");

    public long? Id(int index) => Value(index) switch
    {
        JsUndefined or JsNull => null,
        JsNumber number when Math.Abs(number.AsNumber()) < long.MaxValue && Math.Truncate(number.AsNumber()) == number.AsNumber() => (long)number.AsNumber(),
        JsString text when long.TryParse(text.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) => id,
        _ => throw Wrong(index, "a whole number"),
    };

    public bool Flag(int index) => TypeConverter.ToBoolean(Value(index));

    public IReadOnlyList<string> Names(int index) => NameList.Read(Json(index)) ?? throw Wrong(index, NameList.Form);

    public JavaScriptException Error(string message) => run.Error(message);

    private JavaScriptException Wrong(int index, string right) => Error($"argument {index + 1} must be {right}");
}
