using System.Globalization;
using Metabot.Server.Channels;
using Metabot.Server.Delivering;
using Metabot.Server.Manifest;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What waits for the clock and what is under way, for whoever moves the clock.
internal sealed class DueWork(
    SteppedRuns runs, IDbContextFactory<BotDb> databases, DeliveryQueue deliveries, SentMessages sent, LoadedBots bots, ChannelSet channels, JobSignals signals)
{
    private const int MostNamed = 10;

    public async Task<DueState> LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (next, running) = runs.Look();
        var (delivery, message) = await FindDeliveryAsync(now, cancellationToken);
        return new DueState(delivery is null || next < delivery ? next : delivery, running, message);
    }

    // What is delivered next is looked for by a timer, which a clock that is moved while it is set does not ring.
    public void LookForDeliveries() => sent.TellCommitted(mayGoToChannels: true);

    // A sentence for each thing that is under way, or due and not begun.
    public async Task<IReadOnlyList<string>> DescribeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sentences = new List<string>(signals.RunningPlaces);
        sentences.AddRange((await FindLateAsync(cancellationToken)).Select(job => $"job {job.Id} ({job.Target}) is due and has not begun"));
        foreach (var bot in bots.All)
        {
            foreach (var channel in channels.FindCodes(bot))
            {
                var due = await deliveries.FindDueAsync(bot.Id, channel, now, [], MostNamed, cancellationToken);
                sentences.AddRange(due.Select(delivery => string.Create(CultureInfo.InvariantCulture, $"message {delivery.MessageId} is on its way through channel \"{channel}\"")));
            }
        }

        return sentences;
    }

    private async Task<List<Job>> FindLateAsync(CancellationToken cancellationToken)
    {
        var ids = runs.FindDue(MostNamed);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Jobs.AsNoTracking().Where(job => ids.Contains(job.Id)).OrderBy(job => job.Id).ToListAsync(cancellationToken);
    }

    private async Task<(DateTimeOffset? Next, string? Message)> FindDeliveryAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var bot in bots.All)
        {
            foreach (var channel in channels.FindCodes(bot))
            {
                if (await deliveries.FindDueAsync(bot.Id, channel, now, [], limit: 1, cancellationToken) is [var first])
                {
                    return (now, string.Create(CultureInfo.InvariantCulture, $"{first.MessageId}/{first.Failures}"));
                }
            }
        }

        return (channels.HasAny(bots.All) ? await deliveries.FindNextMomentAsync(now, cancellationToken) : null, null);
    }
}

// The next moment at which something is due, now or earlier where it is due already; null for none. The job that runs, and the delivery
// that is due: while they stay the same, nothing goes on.
internal sealed record DueState(DateTimeOffset? Next, long? Running, string? Delivery)
{
    public bool IsAtRest(DateTimeOffset now) => Running is null && !(Next <= now);
}
