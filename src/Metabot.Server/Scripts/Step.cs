using Metabot.Server.JavaScript;
using Metabot.Server.Scripts.Commands;

namespace Metabot.Server.Scripts;

// Where a script goes on after a command.
internal abstract record Step
{
    public static Step Next { get; } = new NextStep();

    // The script ends, and those that run it; no menu is shown.
    public static Step Stop { get; } = new StopStep();

    // The script stands here until the lead has answered.
    public static Step Wait { get; } = new WaitStep();

    // Another script runs to its end first.
    public static Step Enter(string script) => new EnterStep(script);

    // The script ends, and those that run it, and another runs in their place.
    public static Step Jump(string script) => new JumpStep(script);

    // Where JavaScript asked to go.
    public static Step After(ScriptFlow? flow) => flow switch
    {
        null => Next,
        { Script: { } script } => Jump(script),
        _ => Stop,
    };
}

internal sealed record NextStep : Step;

internal sealed record StopStep : Step;

internal sealed record WaitStep : Step;

internal sealed record EnterStep(string Script) : Step;

internal sealed record JumpStep(string Script) : Step;
