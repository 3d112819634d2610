using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Metabot.Outbox;

// Hears of the commits that have jobs in them, so that these need not wait for the next look. What a TransactionScope commits is not heard of.
internal sealed class OutboxCommits(Pulse committed) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private static readonly object Mark = new();

    private readonly ConditionalWeakTable<DbContext, object> _withJobs = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        NoteJobs(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        NoteJobs(eventData.Context);
        return new(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        TellUnlessOpen(eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        TellUnlessOpen(eventData.Context);
        return new(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(eventData.Context);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Context);
        return Task.CompletedTask;
    }

    private void NoteJobs(DbContext? db)
    {
        if (db is not null && db.Model.FindEntityType(typeof(OutboxJob)) is not null && db.ChangeTracker.Entries<OutboxJob>().Any(job => job.State == EntityState.Added))
        {
            _withJobs.AddOrUpdate(db, Mark);
        }
    }

    private void TellUnlessOpen(DbContext? db)
    {
        if (db?.Database.CurrentTransaction is null)
        {
            Tell(db);
        }
    }

    private void Tell(DbContext? db)
    {
        if (db is not null && _withJobs.Remove(db))
        {
            committed.Raise();
        }
    }
}
