using System.Text.Json;
using Jint;
using Jint.Native;
using Jint.Runtime.Interop;

namespace Metabot.Server.JavaScript.Host;

// A JavaScript object with functions that run here.
internal sealed class HostObject(Engine engine)
{
    public JsObject Object { get; } = new(engine);

    public void Method(string name, Func<HostArguments, JsValue> body) =>
        Object.Set(name, new ClrFunction(engine, name, (_, arguments) => body(new HostArguments(engine, arguments))));

    public void Action(string name, Action<HostArguments> body) => Method(name, arguments =>
    {
        body(arguments);
        return JsValue.Undefined;
    });

    // The platform's documentation lists many questions under two names: isTagExist and issetTag.
    public void Question(string name, string otherName, Func<HostArguments, bool> body)
    {
        Method(name, arguments => body(arguments) ? JsBoolean.True : JsBoolean.False);
        Object.Set(otherName, Object.Get(name));
    }

    public JsValue Json(JsonElement value) =>
        value.ValueKind == JsonValueKind.Undefined ? JsValue.Null : Values.FromJson(engine, value.GetRawText());

    public JsValue Json<T>(T value) => Json(Values.Json(value));
}
