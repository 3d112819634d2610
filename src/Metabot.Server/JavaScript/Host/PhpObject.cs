using Jint.Native;

namespace Metabot.Server.JavaScript.Host;

// PHP.CommonCJMBuilder is there to be asked, and says at each of its methods where that would work.
internal static class PhpObject
{
    private static readonly HostMembers<ScriptRun> Members = new("PHP.CommonCJMBuilder", "CommonCJMBuilder");

    public static JsValue Create(ScriptRun run)
    {
        var php = new JsObject(run.Engine);
        php.Set("CommonCJMBuilder", new HostObject<ScriptRun>(run, run, Members));
        return php;
    }
}
