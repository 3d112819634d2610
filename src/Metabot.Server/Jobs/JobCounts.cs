using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// How many of the newest jobs are in which state: the one count that the dashboard, the terminal and the metrics show.
internal static class JobCounts
{
    public static async Task<Dictionary<string, long>> CountAsync(BotDb db, long botId, IdWindow window, JobSignals signals, CancellationToken cancellationToken)
    {
        var stored = await window.Apply(db.Jobs, botId).GroupBy(job => job.Status)
            .Select(group => new { group.Key, Count = group.LongCount() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var states = Enum.GetValues<JobStatus>().ToDictionary(FindName, status => stored.GetValueOrDefault(status));

        // What runs is stored as scheduled.
        var ids = signals.Running;
        var running = ids.Count == 0 ? 0
            : await db.Jobs.LongCountAsync(job => ids.Contains(job.Id) && job.BotId == botId && job.Status == JobStatus.Scheduled, cancellationToken);
        states[FindName(JobStatus.Scheduled)] = Math.Max(0, states[FindName(JobStatus.Scheduled)] - running);
        states[FindName(JobStatus.Running)] = running;
        return states;
    }

    public static string FindName(JobStatus status) => status.ToString().ToLowerInvariant();
}
