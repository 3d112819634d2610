using System.Data.Common;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Metabot.Server.Channels;

// Whoever commits messages, those who wait for them hear of it.
internal sealed class CommitInterceptor(SentMessages sent) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(eventData);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData);
        return Task.CompletedTask;
    }

    private void Tell(TransactionEndEventData eventData)
    {
        if (eventData.Context?.ChangeTracker.Entries<Message>().Any() == true)
        {
            sent.TellCommitted();
        }
    }
}
