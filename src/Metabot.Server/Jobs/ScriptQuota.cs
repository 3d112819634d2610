using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// A script that plans two copies of itself has thousands waiting within seconds. What callers plan has no such limit.
internal static class ScriptQuota
{
    // For one lead, and together for all jobs that are for no lead.
    public const int MostWaiting = 100;

    public static async Task CheckAsync(BotDb db, Job job, ScriptFollowUps planned)
    {
        if (job.IsFinal)
        {
            return;
        }

        var waiting = planned.CountWaiting(job.LeadId)
            + await db.Jobs.CountAsync(other => other.BotId == job.BotId && other.LeadId == job.LeadId && other.IsOfScript && other.Status == JobStatus.Scheduled);
        if (waiting >= MostWaiting)
        {
            var whom = job.LeadId is { } lead ? $"lead {lead}" : "no lead";
            throw RequestRefusedException.BadRequest("lead_id", $"{waiting} jobs that scripts planned for {whom} wait already, and {MostWaiting} are the most; cancel some, or plan again under a job_key");
        }
    }
}
