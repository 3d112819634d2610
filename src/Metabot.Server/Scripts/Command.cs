using Metabot.Server.JavaScript;

namespace Metabot.Server.Scripts;

// One step of a script; without a condition it always runs.
internal abstract record Command
{
    public JavaScriptSource? Condition { get; init; }

    public abstract Task<Step> RunAsync(CommandRun run);
}
