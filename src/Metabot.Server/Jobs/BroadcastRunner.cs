using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// One script for every lead for which the condition is true. A lead for whom it fails is left as it was; the others
// get theirs.
internal sealed class BroadcastRunner(ScriptRunner scripts, JavaScriptRunner javaScript)
{
    public async Task<RunResult> RunAsync(BroadcastDefinition broadcast, Job job, RunState state, IReadOnlyList<Lead> leads)
    {
        var done = new List<RunState>();
        var failures = new List<string>();
        foreach (var lead in leads)
        {
            var copy = (done.LastOrDefault() ?? state).CopyFor(lead);
            try
            {
                if (await ReachAsync(broadcast, job, copy))
                {
                    done.Add(copy);
                }
            }
            catch (Exception exception) when (exception is RunFailedException or JavaScriptFailedException)
            {
                failures.Add($"lead {lead.Id}: {exception.Message}");
            }
        }

        return Result(done, failures);
    }

    private async Task<bool> ReachAsync(BroadcastDefinition broadcast, Job job, RunState state)
    {
        if (!await javaScript.IsTrueAsync(broadcast.Condition, state))
        {
            return false;
        }

        JobTags.Change(job, state);
        await scripts.RunAsync(broadcast.Script, state);
        return true;
    }

    private static RunResult Result(List<RunState> done, List<string> failures)
    {
        var reached = $"{done.Count} {(done.Count == 1 ? "lead" : "leads")} reached";
        return failures.Count == 0 ? new(RunOutcome.Completed, reached, done)
            : done.Count == 0 ? RunResult.Failed($"failed for every lead; {failures[0]}")
            : new(RunOutcome.Completed, $"{reached}, failed for {failures.Count}; {failures[0]}", done);
    }
}
