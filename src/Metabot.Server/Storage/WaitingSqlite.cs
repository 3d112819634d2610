using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Metabot.Server.Storage;

// Lets SQLite itself wait for its one write lock: it looks again after a millisecond or two, the driver only after
// 150 (measured with 8 callers: 57 jobs accepted a second without this).
internal static class WaitingSqlite
{
    private const int BusyTimeoutMilliseconds = 10_000;

    public static void LetItWait(DbConnection connection, bool isDurable)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA busy_timeout = {BusyTimeoutMilliseconds}{(isDurable ? "" : "; PRAGMA synchronous = OFF")}";
        command.ExecuteNonQuery();
    }
}

// For the scheduler, whose transactions take turns with ours.
internal sealed class WaitingSqliteFactory(WriteTurns turns, bool isDurable) : DbProviderFactory
{
    public override DbConnection CreateConnection() => new TurnTakingConnection(turns, isDurable);

    public override DbCommand CreateCommand() => new SqliteCommand();

    public override DbParameter CreateParameter() => new SqliteParameter();
}

// For our own tables.
internal sealed class WaitingSqliteInterceptor(bool isDurable) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        WaitingSqlite.LetItWait(connection, isDurable);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        WaitingSqlite.LetItWait(connection, isDurable);
        return Task.CompletedTask;
    }
}
