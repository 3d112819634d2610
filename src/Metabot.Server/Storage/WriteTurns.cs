namespace Metabot.Server.Storage;

// There is one writer at a time. Who writes waits here, in order, where SQLite would have it look for the lock again and
// again. What waits together is made durable together: it is the disk that takes the time, not the change.
internal sealed class WriteTurns(ICommitConnection connection, TimeSpan longestWait) : IDisposable
{
    private const int LargestGroup = 256;

    // A caller who waits longer has hung up.
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1, 1);

    // Who waits to write together with others; not who waits to have the database for itself.
    private int _joining;
    private volatile bool _isHeldUp;
    private CommitGroup? _open;

    // The group that the change belongs to; to be followed by Leave.
    public async Task<CommitGroup> EnterAsync()
    {
        await WaitAsync(joining: 1);
        try
        {
            return _open ??= Begin(() => new CommitGroup(connection));
        }
        catch
        {
            Leave();
            throw;
        }
    }

    // Nobody writes any more until Leave, which never comes where the server ends.
    public async Task EnterAloneAsync()
    {
        await WaitAsync(joining: 0);
        Commit();
    }

    // A beginning waits for whoever else has the file, and so do all who wait behind it.
    public T Begin<T>(Func<T> begin)
    {
        _isHeldUp = true;
        try
        {
            return begin();
        }
        finally
        {
            _isHeldUp = false;
        }
    }

    // A group that others wait to join stays open for them.
    public void Leave()
    {
        do
        {
            if (Volatile.Read(ref _joining) == 0 || _open is { Count: >= LargestGroup } or { IsOver: true })
            {
                Commit();
            }

            _turn.Release();
        }
        while (_open is not null && Volatile.Read(ref _joining) == 0 && _turn.Wait(TimeSpan.Zero));
    }

    // Those whose change is durable go on while whoever made it so still closes its transaction.
    public void Dispose()
    {
        _turn.Wait(LongestWait);
        _open?.Dispose();
        connection.Dispose();
        _turn.Dispose();
    }

    private async Task WaitAsync(int joining)
    {
        Interlocked.Add(ref _joining, joining);
        var isMyTurn = await _turn.WaitAsync(longestWait);
        Interlocked.Add(ref _joining, -joining);
        if (!isMyTurn)
        {
            // Whoever left a group open for this one to join has left already.
            if (_turn.Wait(TimeSpan.Zero))
            {
                Leave();
            }

            throw _isHeldUp ? BusyStorage.HeldByAnother() : new TurnNotGotException();
        }
    }

    private void Commit()
    {
        _open?.Commit();
        _open = null;
    }
}
