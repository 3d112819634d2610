using Metabot.Server.Scripts.Commands;

namespace Metabot.Server.Scripts;

// Where a script goes on after a command.
internal abstract record Step
{
    public static Step Next { get; } = new NextStep();

    // The script ends, and those that run it.
    public static Step Stop { get; } = new StopStep();

    // Another script runs in the place of this one and those that run it.
    public static Step Jump(string script) => new JumpStep(script);

    // Another script runs to its end first.
    public static Step Enter(string script) => new EnterStep(script);
}

internal sealed record NextStep : Step;

internal sealed record StopStep : Step;

internal sealed record JumpStep(string Script) : Step;

internal sealed record EnterStep(string Script) : Step;
