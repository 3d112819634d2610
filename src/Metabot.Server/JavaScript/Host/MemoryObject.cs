using Jint.Native;

namespace Metabot.Server.JavaScript.Host;

internal static class MemoryObject
{
    private static readonly HostMembers<ScriptRun> Members = new HostMembers<ScriptRun>("memory", "Memory")
        .Action("setAttr", (run, arguments) => run.World.Memory[arguments.Text(0)] = arguments.Json(1))
        .Method("getAttr", (run, arguments) => run.Json(run.World.Memory.GetValueOrDefault(arguments.Text(0))));

    public static JsValue Create(ScriptRun run) => new HostObject<ScriptRun>(run, run, Members);
}
