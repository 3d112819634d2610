using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// A job that is planned again under its key replaces the one that waits. A new one that is skipped replaces nothing.
internal static class JobKeys
{
    // In a transaction that is open; gives those that are replaced.
    public static async Task<IReadOnlyList<Job>> ReplaceAsync(BotDb db, Job job)
    {
        if (job.Key is null || job.IsFinal)
        {
            return [];
        }

        return await db.Jobs.Where(other => other.BotId == job.BotId && other.Key == job.Key).CancelWaitingAsync("a newer job took its key");
    }
}
