using Metabot.Server.JavaScript;

namespace Metabot.Server.Scripts;

// One step of a script; without a condition it always runs.
internal abstract record Command
{
    public JavaScriptSource? Condition { get; init; }

    // By which a dialog that waits here finds its place in a bot that was loaded anew: the command's code, or else its text.
    public string Mark { get; init; } = "";

    // What it names, which the bot has to have.
    public virtual IEnumerable<NameReference> References => [];

    public abstract Task<Step> RunAsync(CommandRun run);
}

// A command at which a script stands until the lead has answered.
internal interface IWaitingCommand
{
    Task<Step> AnswerAsync(CommandRun run, IncomingMessage incoming);
}

internal enum NameKind
{
    Script,
    Trigger,
    Status,
    File,
}

// The field is the one in the command that holds the name.
internal sealed record NameReference(NameKind Kind, string Name, string Field);
