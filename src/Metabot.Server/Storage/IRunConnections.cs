using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

// Opens the connection of a context once for all that a run reads.
internal interface IRunConnections
{
    // Until it is disposed.
    Task<IAsyncDisposable> OpenAsync(BotDb db, CancellationToken cancellationToken);
}

// The context's own, which goes back to the driver's pool.
internal sealed class OwnConnections : IRunConnections
{
    public async Task<IAsyncDisposable> OpenAsync(BotDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        return new Opened(db);
    }

    // Before the context goes back to its pool closed again: that keeps it as it is.
    private sealed class Opened(BotDb db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
    }
}

// One of those that stay open for runs, as many as there were at once.
internal sealed class KeptConnections(string connectionString) : IRunConnections, IDisposable
{
    private readonly ConcurrentBag<KeptConnection> _idle = [];
    private volatile bool _isDisposed;

    public Task<IAsyncDisposable> OpenAsync(BotDb db, CancellationToken cancellationToken)
    {
        var connection = _idle.TryTake(out var idle) ? idle : Open();
        db.Database.SetDbConnection(connection);
        return Task.FromResult<IAsyncDisposable>(new Lent(this, db, connection));
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private KeptConnection Open()
    {
        var connection = new KeptConnection(connectionString);
        connection.Open();
        WaitingSqlite.LetItWait(connection, DiskSync.Normal);
        return connection;
    }

    private void TakeBack(KeptConnection connection)
    {
        _idle.Add(connection);
        if (_isDisposed)
        {
            Dispose();
        }
    }

    private sealed class Lent(KeptConnections owner, BotDb db, KeptConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.CloseConnectionAsync();
            db.Database.SetDbConnection(connection: null);
            db.Database.SetConnectionString(connection.ConnectionString);
            owner.TakeBack(connection);
        }
    }
}
