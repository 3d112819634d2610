using Jint.Native;

namespace Metabot.Server.JavaScript.Host;

// The library Common.Bot.Commands.
internal static class CommandsObject
{
    private static readonly HostMembers<ScriptRun> Members = new HostMembers<ScriptRun>("CommonBotCommands", "CommonBotCommands")
        .Method("sendText", Messages.Send);

    public static JsValue Create(ScriptRun run) => new HostObject<ScriptRun>(run, run, Members);
}
