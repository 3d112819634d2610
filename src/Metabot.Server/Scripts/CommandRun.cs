using Metabot.Server.Storage;

namespace Metabot.Server.Scripts;

// What a command works on.
internal sealed record CommandRun(ScriptDefinition Script, RunState State, JavaScriptRunner JavaScript)
{
    // Refused when the job is for nobody; the purpose completes "has no lead to …".
    public LeadEditor EditLead(string purpose) => State.EditLead()
        ?? throw new RunFailedException($"script \"{Script.Code}\" has no lead to {purpose}; give lead_id");
}
