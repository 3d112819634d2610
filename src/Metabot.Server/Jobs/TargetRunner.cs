using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// What came of a run: nothing, or the states whose changes are to be written.
internal sealed record RunResult(RunOutcome Outcome, string? Reason, IReadOnlyList<RunState> Changes)
{
    public static RunResult Completed(RunState state) => new(RunOutcome.Completed, null, [state]);

    public static RunResult Skipped(string reason) => new(RunOutcome.Skipped, reason, []);

    public static RunResult Failed(string reason) => new(RunOutcome.Failed, reason, []);
}

// Runs a job's condition and its target.
internal sealed class TargetRunner(ScriptRunner scripts, TriggerRunner triggers, BroadcastRunner broadcasts, JavaScriptRunner javaScript)
{
    public async Task<RunResult> RunAsync(Job job, RunState state, IReadOnlyList<Lead> allLeads)
    {
        try
        {
            var condition = JobConditions.Fill(job.Condition, state.Bot.Snippets);
            return await javaScript.IsTrueAsync(condition, state)
                ? await RunTargetAsync(job, state, allLeads)
                : RunResult.Skipped("the condition was not true when the job ran");
        }
        catch (Exception exception) when (exception is RunFailedException or JavaScriptFailedException or Json.RequestRefusedException)
        {
            return RunResult.Failed(exception.Message);
        }
    }

    private async Task<RunResult> RunTargetAsync(Job job, RunState state, IReadOnlyList<Lead> allLeads)
    {
        switch (job.Kind)
        {
            case JobTargetKind.Script:
                JobTags.Change(job, state);
                await scripts.RunAsync(Find(state.Bot.Scripts, job).Code, state);
                return RunResult.Completed(state);
            case JobTargetKind.Trigger:
                JobTags.Change(job, state);
                return await triggers.RunAsync(Find(state.Bot.Triggers, job), job, state);
            default:
                return await broadcasts.RunAsync(Find(state.Bot.Broadcasts, job), job, state, allLeads);
        }
    }

    // The bot may have changed since the job was accepted.
    private static T Find<T>(TargetSet<T> targets, Job job)
        where T : class, ITargetDefinition =>
        targets.Find(job.Target) ?? throw new RunFailedException($"the bot no longer has {job.Target}");
}
