using System.Data.Common;

namespace Metabot.Server.Storage;

// Changes that become durable in one transaction. One that fails takes back only what is its own.
internal sealed class CommitGroup : IDisposable
{
    private const string Savepoint = "change";

    private readonly TaskCompletionSource _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ICommitConnection _connection;
    private Exception? _lost;

    public CommitGroup(ICommitConnection connection) => (_connection, Transaction) = (connection, connection.Begin());

    public DbTransaction Transaction { get; }

    public int Count { get; private set; }

    // The database itself has taken everything back: the disk is full, or does not answer.
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
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            _lost = why;
        }
    }
}
