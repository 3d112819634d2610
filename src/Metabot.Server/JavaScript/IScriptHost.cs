using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript;

// The server's side of what a script asks for while it runs.
internal interface IScriptHost
{
    // The engine that asks is busy with its script; beside runs more JavaScript meanwhile. What the answer brings about
    // belongs to the run and happens only if the script ends well.
    Task<HostReply> AnswerAsync(HostCall call, IScriptEngine beside, ScriptFollowUps followUps);

    // Also one that the run has made, which is not written yet.
    Task<Person?> FindPersonAsync(long id, ScriptFollowUps followUps);
}
