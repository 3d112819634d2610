using Metabot.Server.Bots;
using Metabot.Server.Scripting;
using Metabot.Server.Storage;

namespace Metabot.Server.Scheduling;

// A trigger's own condition is asked before its delay, the next trigger's when the delay is over (the platform's documentation).
internal sealed class TriggerRunner(BotDefinition bot, ScriptRunner scripts, ServerClock clock)
{
    public RunResult Run(TriggerDefinition trigger, Job job, RunState state)
    {
        if (!JavaScriptRunner.IsTrue(trigger.Condition, state))
        {
            return RunResult.Skipped($"the condition of trigger \"{trigger.Code}\" was not true");
        }

        RunNow(trigger, job, state);
        return RunResult.Completed(state);
    }

    private void RunNow(TriggerDefinition trigger, Job job, RunState state)
    {
        if (trigger.IsDelayed)
        {
            Postpone(trigger, job, state);
            return;
        }

        if (trigger.Script is { } script)
        {
            scripts.Run(script, state);
        }

        // A next trigger whose condition is not true ends the chain and leaves what came before it.
        if (trigger.Trigger is { } code && bot.Triggers.Find(code) is { } next && JavaScriptRunner.IsTrue(next.Condition, state))
        {
            RunNow(next, job, state);
        }
    }

    private void Postpone(TriggerDefinition trigger, Job job, RunState state)
    {
        var runAt = trigger.RunAt is { } text ? clock.Read(text) : clock.Now.AddSeconds(trigger.RunAfterSec!.Value);
        if (trigger.Script is { } script)
        {
            state.FollowUps.Add(FollowUp(JobTargetKind.Script, script, job, runAt));
        }

        if (trigger.Trigger is { } next)
        {
            state.FollowUps.Add(FollowUp(JobTargetKind.Trigger, next, job, runAt));
        }
    }

    private Job FollowUp(JobTargetKind kind, string code, Job job, DateTimeOffset runAt) => new()
    {
        Kind = kind,
        TargetCode = code,
        LeadId = job.LeadId,
        TicketId = job.TicketId,
        Request = job.Request,
        RunAt = runAt > clock.Now ? runAt : clock.Now,
        CreatedAt = clock.Now,
    };
}
