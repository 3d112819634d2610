using Metabot.Server.Channels;
using Metabot.Server.Storage;

namespace Metabot.Server.Scripts;

// What a command works on.
internal sealed record CommandRun(ScriptDefinition Script, RunState State, JavaScriptRunner JavaScript)
{
    // Refused when the job is for nobody; the purpose completes "has no lead to …".
    public LeadEditor EditLead(string purpose) => State.EditLead() ?? throw Failed($"has no lead to {purpose}; give lead_id");

    public RunFailedException Failed(string problem) => new($"script \"{Script.Code}\" {problem}");

    // To the lead, who has been asked for.
    public void Send(OutgoingMessage message) => State.Messages.Add(message);

    public void Ask(OutgoingMessage question)
    {
        Send(question);
        State.Dialog = State.Dialog with { Question = question };
    }
}
