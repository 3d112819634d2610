using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// A job that is planned again under its key replaces the one that waits. A new one that is skipped replaces nothing.
internal static class JobKeys
{
    // In a transaction that is open; gives the ids of those that are replaced. Their times may still come: they find the job over.
    public static async Task<IReadOnlyList<long>> ReplaceAsync(BotDb db, Job job)
    {
        if (job.Key is null || job.IsFinal)
        {
            return [];
        }

        var replaced = await db.Jobs
            .Where(other => other.BotId == job.BotId && other.Key == job.Key && other.Status == JobStatus.Scheduled)
            .ToListAsync(CancellationToken.None);
        foreach (var other in replaced)
        {
            (other.Status, other.Reason) = (JobStatus.Cancelled, "a newer job took its key");
        }

        return [.. replaced.Select(other => other.Id)];
    }
}
