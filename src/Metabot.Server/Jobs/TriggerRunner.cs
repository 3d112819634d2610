using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// A trigger's own condition is asked before its delay, the next trigger's when the delay is over (the platform's documentation).
internal sealed class TriggerRunner(ScriptRunner scripts, JavaScriptRunner javaScript, ServerClock clock)
{
    public async Task<RunResult> RunAsync(TriggerDefinition trigger, Job job, RunState state)
    {
        if (!await javaScript.IsTrueAsync(trigger.Condition, state))
        {
            return RunResult.Skipped($"the condition of trigger \"{trigger.Code}\" was not true");
        }

        await RunNowAsync(trigger, job, state);
        return RunResult.Completed(state);
    }

    private async Task RunNowAsync(TriggerDefinition trigger, Job job, RunState state)
    {
        if (trigger.IsDelayed)
        {
            Postpone(trigger, job, state);
            return;
        }

        if (trigger.Script is { } script)
        {
            await scripts.RunAsync(script, state);
        }

        // A next trigger whose condition is not true ends the chain and leaves what came before it.
        if (trigger.Trigger is { } code && state.Bot.Triggers.Find(code) is { } next && await javaScript.IsTrueAsync(next.Condition, state))
        {
            await RunNowAsync(next, job, state);
        }
    }

    private void Postpone(TriggerDefinition trigger, Job job, RunState state)
    {
        var runAt = trigger.RunAt is { } text ? clock.Read(text) : clock.Now.AddSeconds(trigger.RunAfterSec!.Value);
        if (trigger.Script is { } script)
        {
            state.FollowUps.Jobs.Add(FollowUp(JobTargetKind.Script, script, job, runAt));
        }

        if (trigger.Trigger is { } next)
        {
            state.FollowUps.Jobs.Add(FollowUp(JobTargetKind.Trigger, next, job, runAt));
        }
    }

    private Job FollowUp(JobTargetKind kind, string code, Job job, DateTimeOffset runAt) => new()
    {
        BotId = job.BotId,
        Kind = kind,
        TargetCode = code,
        LeadId = job.LeadId,
        TicketId = job.TicketId,
        Request = job.Request,
        RunAt = runAt > clock.Now ? runAt : clock.Now,
        CreatedAt = clock.Now,
    };
}
