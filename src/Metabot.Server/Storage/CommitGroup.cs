using System.Data.Common;

namespace Metabot.Server.Storage;

// Changes that become durable in one transaction. One that fails takes back only what is its own.
internal sealed class CommitGroup : IDisposable
{
    private const string Savepoint = "change";

    private readonly TaskCompletionSource _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ICommitConnection _connection;
    private Exception? _lost;
    private bool _isTakenBack;

    public CommitGroup(ICommitConnection connection) => (_connection, Transaction) = (connection, connection.Begin());

    public DbTransaction Transaction { get; }

    public int Count { get; private set; }

    // Nobody can join it any more: the only change has been taken back, or the database itself has taken everything back, because the disk is full or
    // does not answer.
    public bool IsOver => _isTakenBack || _lost is not null;

    // Ends with the commit, or fails as that does.
    public Task Durable => _durable.Task;

    public async Task<T> AddAsync<T>(Func<Task<T>> change)
    {
        // What goes back to the first one's beginning goes back to the transaction's: most groups on an idle server are of one.
        var isFirst = Count++ == 0;
        if (!isFirst)
        {
            Transaction.Save(Savepoint);
        }

        try
        {
            var result = await change();
            if (!isFirst)
            {
                Transaction.Release(Savepoint);
            }

            return result;
        }
        catch (Exception exception)
        {
            TakeBack(isFirst, exception);
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

            if (!_isTakenBack)
            {
                Transaction.Commit();
            }

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

    private void TakeBack(bool isFirst, Exception why)
    {
        try
        {
            if (isFirst)
            {
                Transaction.Rollback();
                (_isTakenBack, _lost) = (true, BusyStorage.WhyNot(why) is null ? null : why);
            }
            else
            {
                Transaction.Rollback(Savepoint);
            }
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            _lost = why;
        }
    }
}
