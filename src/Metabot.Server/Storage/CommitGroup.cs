using Microsoft.Data.Sqlite;

namespace Metabot.Server.Storage;

// Changes that become durable in one transaction. One that fails takes back only what is its own.
internal sealed class CommitGroup : IDisposable
{
    private const string Savepoint = "change";

    private readonly TaskCompletionSource _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CommitConnection _connection;
    private Exception? _lost;

    public CommitGroup(CommitConnection connection) => (_connection, Transaction) = (connection, connection.Begin());

    public SqliteTransaction Transaction { get; }

    public int Count { get; private set; }

    // SQLite itself has taken everything back: the disk is full, or does not answer.
    public bool IsLost => _lost is not null;

    // Ends with the commit, or fails as that does.
    public Task Durable => _durable.Task;

    public async Task<T> AddAsync<T>(Func<Task<T>> change)
    {
        Count++;
        Transaction.Save(Savepoint);
        try
        {
            var result = await change();
            Transaction.Release(Savepoint);
            return result;
        }
        catch (Exception exception)
        {
            TakeBack(exception);
            throw;
        }
    }

    public void Commit()
    {
        try
        {
            if (_lost is not null)
            {
                throw _lost;
            }

            Transaction.Commit();
            _durable.SetResult();
        }
        catch (Exception exception)
        {
            _connection.Close();
            _durable.SetException(exception);

            // Where every change has failed by itself, nobody waits.
            _ = _durable.Task.Exception;
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose() => Transaction.Dispose();

    private void TakeBack(Exception why)
    {
        try
        {
            Transaction.Rollback(Savepoint);
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException)
        {
            _lost = why;
        }
    }
}
