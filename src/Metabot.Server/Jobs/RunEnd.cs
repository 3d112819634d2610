using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

internal static class RunEnd
{
    public static void Set(Job job, Run run, RunResult result, DateTimeOffset now)
    {
        (run.FinishedAt, run.Outcome, run.Reason) = (now, result.Outcome, result.Reason);
        job.Interruptions = 0;
        if (!job.IsPeriodic)
        {
            job.Reason = result.Reason;
            job.Status = result.Outcome switch
            {
                RunOutcome.Completed => JobStatus.Completed,
                RunOutcome.Skipped => JobStatus.Skipped,
                _ => JobStatus.Failed,
            };
        }
    }
}
