using Jint.Native;

namespace Metabot.Server.JavaScript.Host;

internal static class Messages
{
    public static JsValue Send(ScriptRun run, HostArguments arguments)
    {
        if (run.World.Lead is null)
        {
            throw arguments.Error("there is no lead to send a text to; give lead_id");
        }

        var text = arguments.Text(0);
        arguments.Json(0);
        run.Texts.Add(text);
        return JsValue.Undefined;
    }
}
