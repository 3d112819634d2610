namespace Metabot.Server.Storage;

// Its place is null when the job is over.
internal sealed record DueRun(long JobId, DateTimeOffset Moment, JobPlace? Place);

// What has to be known of a job before its turn comes: the rest is read then.
internal sealed record JobPlace(long JobId, long BotId, JobTargetKind Kind, long? LeadId)
{
    public JobPlace(Job job)
        : this(job.Id, job.BotId, job.Kind, job.LeadId)
    {
    }
}
