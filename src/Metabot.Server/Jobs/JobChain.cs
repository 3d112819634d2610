using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// Triggers that set each other off, and scripts that plan themselves, would run for ever. A job that waits for a time
// begins anew: what repeats slowly harms nobody.
internal static class JobChain
{
    public const int Longest = 20;

    public static void Add(Job job, int parentLength, DateTimeOffset now)
    {
        (job.BeginsTrace, job.ChainLength) = job.RunAt > now ? (true, 0) : (job.BeginsTrace, parentLength + 1);
        if (job is { Status: JobStatus.Scheduled, ChainLength: > Longest })
        {
            job.Status = JobStatus.Failed;
            job.Reason = $"the chain of jobs that started each other without a delay is longer than {Longest}; give a trigger among them a delay, or a condition that ends it";
        }
    }
}
