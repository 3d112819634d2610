using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// Some of a broadcast's leads. A lead for whom it fails is left as it was; the others get theirs.
internal sealed class BroadcastPortion(ScriptRunner scripts, JavaScriptRunner javaScript)
{
    // The states whose changes are to be written. Each lead sees what the one before has made of the bot's attributes.
    public async Task<IReadOnlyList<RunState>> RunAsync(BroadcastDefinition broadcast, Job job, RunState state, IReadOnlyList<BroadcastLead> leads, Run run)
    {
        var reached = new List<RunState>();
        foreach (var (lead, dialog) in leads)
        {
            var own = (reached.LastOrDefault() ?? state).CopyFor(lead, dialog);
            try
            {
                if (await ReachAsync(broadcast, job, own))
                {
                    reached.Add(own);
                    run.LeadsReached++;
                }
            }
            catch (Exception exception) when (exception is RunFailedException or JavaScriptFailedException)
            {
                run.LeadsFailed++;
                run.FirstFailure ??= $"lead {lead.Id}: {exception.Message}";
            }
        }

        return reached;
    }

    public static RunResult Sum(Run run)
    {
        var reached = $"{run.LeadsReached} {(run.LeadsReached == 1 ? "lead" : "leads")} reached";
        return run switch
        {
            { LeadsFailed: 0 } => new(RunOutcome.Completed, reached, null),
            { LeadsReached: 0 } => RunResult.Failed($"failed for every lead; {run.FirstFailure}"),
            _ => new(RunOutcome.Completed, $"{reached}, failed for {run.LeadsFailed}; {run.FirstFailure}", null),
        };
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
}
