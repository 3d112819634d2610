using Quartz;

namespace Metabot.Server.Jobs;

// What a script does wrong is a failed run and no exception; what comes out of here is a busy or broken disk, and the
// job has been promised.
[RetryPolicy(1_000, "00:00:01", 2, MaxDelay = "00:05:00")]
internal sealed class RunJob(JobRunner runner, RecoveredRuns recovered) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = context.Recovering ? context.RecoveringTriggerKey! : context.Trigger.Key;
        var jobId = DueTrigger.JobId(key);
        var scheduledFor = context.Recovering || context.RetryAttempt > 0
            ? await recovered.FindMomentAsync(jobId, context, cancellationToken)
            : context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        if (scheduledFor is { } moment)
        {
            await runner.RunAsync(jobId, moment, context.Recovering, cancellationToken);
        }
    }
}
