using Jint.Native;

namespace Metabot.Server.JavaScript.Host;

// The methods of bot that speak to the lead, or lead its dialog elsewhere.
internal static class DialogMethods
{
    public static void AddTo(HostObject host, ScriptWorld world, bool isCondition, ScriptOutput output, Func<HostCall, HostReply> ask)
    {
        host.Method("getWebhookPayload", _ => world.Incoming?.Payload is { } payload ? host.Json(payload) : JsValue.Null);
        host.Action("sendMessage", arguments => output.Texts.Add(Unless(isCondition, arguments).Text(0)));
        host.Action("run", arguments =>
        {
            var reply = ask(new(HostQuestion.FindScript, Unless(isCondition, arguments).Json(0)));
            output.Flow = new ScriptFlow(reply.Refusal is { } refusal ? throw arguments.Error(refusal) : reply.Value.GetString());
        });
        host.Action("stop", arguments =>
        {
            Unless(isCondition, arguments);
            output.Flow ??= new ScriptFlow(null);
        });
    }

    private static HostArguments Unless(bool isCondition, HostArguments arguments) =>
        isCondition ? throw arguments.Error("a condition cannot speak to the lead or lead its dialog elsewhere") : arguments;
}
