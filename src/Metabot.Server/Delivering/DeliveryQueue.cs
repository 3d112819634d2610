using Metabot.Server.Channels;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Delivering;

// The stored deliveries. Of each lead only the oldest that is pending in a channel is due, so that its messages keep their order;
// e-mails for no lead have none.
internal sealed class DeliveryQueue(IDbContextFactory<BotDb> databases, Commits commits, TimeProvider timeProvider)
{
    public async Task<IReadOnlyList<MessageDelivery>> FindDueAsync(
        long botId, string channel, DateTimeOffset now, IReadOnlyCollection<long> besides, int limit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var pending = db.Deliveries.Where(delivery => delivery.State == DeliveryState.Pending && delivery.BotId == botId && delivery.Channel == channel);
        return await pending.AsNoTracking()
            .Where(delivery => delivery.DueAt <= now && !besides.Contains(delivery.MessageId))
            .Where(delivery => delivery.LeadId == null || !pending.Any(other => other.LeadId == delivery.LeadId && other.MessageId < delivery.MessageId))
            .OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.MessageId)
            .Take(limit)
            .Include(delivery => delivery.Message)
            .ToListAsync(cancellationToken);
    }

    // After the moment at which the due ones were looked for: what has become due since is not to be missed.
    public async Task<DateTimeOffset?> FindNextMomentAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Pending && delivery.DueAt > now)
            .OrderBy(delivery => delivery.DueAt).Select(delivery => (DateTimeOffset?)delivery.DueAt)
            .FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<string?> FindRecipientAsync(MessageDelivery delivery, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Leads.Where(lead => lead.Id == delivery.LeadId).Select(lead => lead.Identification).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<DeliveryState> RecordAsync(MessageDelivery delivery, DeliveryResult result, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var failures = result.Outcome == DeliveryOutcome.Delivered ? delivery.Failures : delivery.Failures + 1;
        var pause = result.Outcome == DeliveryOutcome.Retry ? RetrySchedule.Next(failures, result.RetryAfter) : null;
        var state = result.Outcome == DeliveryOutcome.Delivered ? DeliveryState.Delivered
            : pause is null ? DeliveryState.Dead
            : DeliveryState.Pending;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await commits.CommitAsync(db, _ => db.Deliveries.Where(row => row.MessageId == delivery.MessageId).ExecuteUpdateAsync(
            row => row
                .SetProperty(stored => stored.State, state)
                .SetProperty(stored => stored.Failures, failures)
                .SetProperty(stored => stored.Reason, result.Reason)
                .SetProperty(stored => stored.DueAt, now + (pause ?? TimeSpan.Zero))
                .SetProperty(stored => stored.FinishedAt, state == DeliveryState.Pending ? null : now),
            CancellationToken.None));
        return state;
    }

    // Only what was given up; false when there is no such message of that bot.
    public async Task<bool> ReviveAsync(long botId, long messageId, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await commits.CommitAsync(db, _ => db.Deliveries
            .Where(row => row.MessageId == messageId && row.BotId == botId && row.State == DeliveryState.Dead)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(stored => stored.State, DeliveryState.Pending)
                    .SetProperty(stored => stored.Failures, 0)
                    .SetProperty(stored => stored.DueAt, now)
                    .SetProperty(stored => stored.FinishedAt, (DateTimeOffset?)null),
                CancellationToken.None)) > 0;
    }
}
