using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// A trigger's own condition is asked before its delay, the next trigger's when the delay is over (the platform's documentation).
internal sealed class TriggerRunner(ScriptRunner scripts, JavaScriptRunner javaScript, ServerClock clock)
{
    public async Task<RunResult> RunAsync(TriggerDefinition trigger, Job job, RunState state)
    {
        var isTrue = await javaScript.IsTrueAsync(trigger.Condition, state);
        if (!isTrue && trigger.ElseScript is null)
        {
            return RunResult.Skipped($"the condition of trigger \"{trigger.Code}\" was not true");
        }

        await RunNowAsync(trigger, isTrue, job, state);
        return RunResult.Completed(state);
    }

    private async Task RunNowAsync(TriggerDefinition trigger, bool isTrue, Job job, RunState state)
    {
        var (script, code) = isTrue ? (trigger.Script, trigger.Trigger) : (trigger.ElseScript, null);
        if (trigger.IsDelayed)
        {
            Postpone(trigger, script, code, job, state);
            return;
        }

        if (script is not null)
        {
            await scripts.RunAsync(script, state);
        }

        // A next trigger whose condition is not true ends the chain and leaves what came before it, unless it has a script for that.
        if (code is not null && state.Bot.Triggers.Find(code) is { } next)
        {
            var isNextTrue = await javaScript.IsTrueAsync(next.Condition, state);
            if (isNextTrue || next.ElseScript is not null)
            {
                await RunNowAsync(next, isNextTrue, job, state);
            }
        }
    }

    private void Postpone(TriggerDefinition trigger, string? script, string? next, Job job, RunState state)
    {
        var runAt = trigger.RunAt is { } text ? clock.Read(text) : clock.Now.AddSeconds(trigger.RunAfterSec!.Value);
        if (script is not null)
        {
            state.FollowUps.Jobs.Add(FollowUp(JobTargetKind.Script, script, job, runAt));
        }

        if (next is not null)
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
