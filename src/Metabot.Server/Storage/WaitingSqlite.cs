using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Metabot.Server.Storage;

// Lets SQLite itself wait for its one write lock: it looks again after a millisecond or two, the driver only after
// 150 (measured with 8 callers: 57 jobs accepted a second without this).
internal static class WaitingSqlite
{
    private const int BusyTimeoutMilliseconds = 10_000;

    // What the pool keeps open keeps its settings, too: every run opens one.
    private static readonly ConditionalWeakTable<sqlite3, object> Settings = [];

    public static void LetItWait(SqliteConnection connection, DiskSync sync)
    {
        if (Settings.TryGetValue(connection.Handle!, out var known) && known is DiskSync same && same == sync)
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA busy_timeout = {BusyTimeoutMilliseconds}; PRAGMA synchronous = {sync}; PRAGMA wal_autocheckpoint = {WalCheckpoints.MostPages}";
        command.ExecuteNonQuery();
        Settings.AddOrUpdate(connection.Handle!, sync);
    }
}

// For our own tables, read: what is written goes through Commits.
internal sealed class WaitingSqliteInterceptor : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        WaitingSqlite.LetItWait((SqliteConnection)connection, DiskSync.Normal);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        WaitingSqlite.LetItWait((SqliteConnection)connection, DiskSync.Normal);
        return Task.CompletedTask;
    }
}
