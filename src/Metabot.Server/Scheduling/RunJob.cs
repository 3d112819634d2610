using Quartz;

namespace Metabot.Server.Scheduling;

internal sealed class RunJob(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = context.Recovering ? context.RecoveringTriggerKey! : context.Trigger.Key;
        var scheduledFor = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        await runner.RunAsync(RunTrigger.JobId(key), scheduledFor, cancellationToken);
    }
}
