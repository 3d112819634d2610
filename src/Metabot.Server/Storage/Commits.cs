using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

// The one way into the database: rows and the moments of jobs become durable together, or not at all. Once begun, a
// change is not taken back because its caller has hung up.
internal sealed class Commits(WriteTurns turns, IDueTimes times)
{
    public Task<int> SaveAsync(BotDb db) => CommitAsync(db, _ => db.SaveChangesAsync(CancellationToken.None));

    public Task CommitAsync(BotDb db, Func<WriteScope, Task> change) => CommitAsync(db, async scope =>
    {
        await change(scope);
        return true;
    });

    public Task<T> CommitAsync<T>(BotDb db, Func<WriteScope, Task<T>> change) => CommitAsync(scope => ChangeAsync(db, scope, change));

    // Ends when the change is durable. It is to be short, nobody else writes meanwhile.
    public async Task<T> CommitAsync<T>(Func<WriteScope, Task<T>> change)
    {
        var group = await turns.EnterAsync();
        var scope = new WriteScope(group.Transaction);

        // Ended after the commit, for then the scheduler looks at what has changed.
        IDisposable? enlistment = null;
        try
        {
            T result;
            try
            {
                enlistment = times.Enlist(group.Transaction);
                result = await group.AddAsync(() => change(scope));
            }
            finally
            {
                turns.Leave();

                // A change that fails may have met one of its group, which others can see only now.
                await group.Durable;
            }

            scope.TellCommitted();
            return result;
        }
        finally
        {
            enlistment?.Dispose();
        }
    }

    private static async Task<T> ChangeAsync<T>(BotDb db, WriteScope scope, Func<WriteScope, Task<T>> change)
    {
        var connectionString = db.Database.GetConnectionString();
        await db.Database.CloseConnectionAsync();
        db.Database.SetDbConnection(scope.Transaction.Connection);
        await db.Database.UseTransactionAsync(scope.Transaction);

        // A change that fails is taken back as a whole.
        db.Database.AutoSavepointsEnabled = false;
        try
        {
            return await change(scope);
        }
        finally
        {
            await db.Database.UseTransactionAsync(transaction: null);
            db.Database.SetDbConnection(connection: null);
            db.Database.SetConnectionString(connectionString);
        }
    }
}
