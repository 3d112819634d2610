using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// Runs a job's condition and its script or trigger.
internal sealed class TargetRunner(ScriptRunner scripts, TriggerRunner triggers, JavaScriptRunner javaScript)
{
    public async Task<RunResult> RunAsync(Job job, RunState state)
    {
        if (state.Lead?.IsMute == true)
        {
            return RunResult.Skipped("the lead is switched off (is_mute)");
        }

        try
        {
            return await AskConditionAsync(job, state) ?? await RunTargetAsync(job, state);
        }
        catch (Exception exception) when (exception is RunFailedException or JavaScriptFailedException or RequestRefusedException)
        {
            return RunResult.Failed(exception.Message);
        }
    }

    // Null when the job may run.
    public async Task<RunResult?> AskConditionAsync(Job job, RunState state)
    {
        try
        {
            var condition = JobConditions.Fill(job.Condition, state.Bot.Snippets);
            return await javaScript.IsTrueAsync(condition, state)
                ? null
                : RunResult.Skipped($"{JobConditions.NotTrue} when the job ran");
        }
        catch (Exception exception) when (exception is JavaScriptFailedException or RequestRefusedException)
        {
            return RunResult.Failed(exception.Message);
        }
    }

    private async Task<RunResult> RunTargetAsync(Job job, RunState state)
    {
        JobTags.Change(job, state);
        if (job.Kind == JobTargetKind.Trigger)
        {
            return await triggers.RunAsync(Find(state.Bot.Triggers, job), job, state);
        }

        await scripts.RunAsync(Find(state.Bot.Scripts, job).Code, state);
        return RunResult.Completed(state);
    }

    // The bot may have changed since the job was accepted.
    private static T Find<T>(TargetSet<T> targets, Job job)
        where T : class, ITargetDefinition =>
        targets.Find(job.Target) ?? throw new RunFailedException($"the bot no longer has {job.Target}");
}
