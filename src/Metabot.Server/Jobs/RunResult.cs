using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// What came of a run: nothing, or the state whose changes are to be written.
internal sealed record RunResult(RunOutcome Outcome, string? Reason, RunState? Change)
{
    public static RunResult Completed(RunState state) => new(RunOutcome.Completed, null, state);

    public static RunResult Skipped(string reason) => new(RunOutcome.Skipped, reason, null);

    public static RunResult Failed(string reason) => new(RunOutcome.Failed, reason, null);
}
