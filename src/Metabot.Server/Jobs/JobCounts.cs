using Metabot.Server.Json;
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
        var states = Enum.GetValues<JobStatus>().ToDictionary(EnumWords.WriteWord, status => stored.GetValueOrDefault(status));

        // What runs is stored as scheduled.
        var running = await CountRunningAsync(db, botId, signals, cancellationToken);
        states[JobStatus.Scheduled.WriteWord()] = Math.Max(0, stored.GetValueOrDefault(JobStatus.Scheduled) - running);
        states[JobStatus.Running.WriteWord()] = running;
        return states;
    }

    public static async Task<long> CountRunningAsync(BotDb db, long botId, JobSignals signals, CancellationToken cancellationToken)
    {
        var ids = signals.Running;
        return ids.Count == 0 ? 0
            : await db.Jobs.LongCountAsync(job => ids.Contains(job.Id) && job.BotId == botId && job.Status == JobStatus.Scheduled, cancellationToken);
    }
}
