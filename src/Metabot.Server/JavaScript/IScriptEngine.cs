namespace Metabot.Server.JavaScript;

// Where JavaScript runs and is parsed: in a process of its own, or here.
internal interface IScriptEngine
{
    // The server's side of the script's questions gets the engine to run more JavaScript with: the one that asks is busy.
    Task<ScriptAnswer> EvaluateAsync(ScriptRequest request, Func<HostCall, IScriptEngine, Task<HostReply>> answer);

    Task<IReadOnlyList<ScriptFinding>> CheckAsync(string code, ScriptRules rules);
}
