using System.Text.Json;
using Metabot.Server.Json;

namespace Metabot.Server.JavaScript;

// Without walls, for whoever debugs a script: what kills the engine kills the server.
internal sealed class LocalEngine : IScriptEngine
{
    public Task<ScriptAnswer> EvaluateAsync(ScriptRequest request, Func<HostCall, IScriptEngine, Task<HostReply>> answer)
    {
        // Through JSON, as through the wall: what a failing script has changed must not be seen.
        var own = JsonSerializer.Deserialize<ScriptRequest>(JsonSerializer.SerializeToUtf8Bytes(request, JsonText.Readable), JsonText.Readable)!;
        return JavaScriptThread.RunAsync(() => ScriptEvaluator.Evaluate(own, call => answer(call, this).GetAwaiter().GetResult(), _ => { }));
    }

    public Task<IReadOnlyList<ScriptFinding>> CheckAsync(string code, ScriptRules rules) => Task.Run(() => ScriptCheck.Find(code, rules));
}
