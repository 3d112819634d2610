using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Metabot.Server.Storage;

// A copy of a database file as it is at one moment, also while a server writes to it: readers of a file with a write-ahead
// log keep nobody waiting.
internal static class DatabaseCopy
{
    private const string CheckFile = "PRAGMA integrity_check(1)";

    // The pages that were copied are the target's only ones, so it needs no log beside it.
    private const string KeepInOneFile = "PRAGMA journal_mode = DELETE";

    public static void Write(string source, string target)
    {
        if (!File.Exists(source))
        {
            throw DatabaseFile.CannotBeOpened(source, "there is no such file.");
        }

        if (File.Exists(target))
        {
            throw new InvalidOperationException($"There is a file '{target}' already; name a new one.");
        }

        try
        {
            Copy(source, target);
        }
        catch (Exception exception)
        {
            File.Delete(target);
            throw exception is DbException ? DatabaseFile.CannotBeOpened(source, exception.Message, exception) : exception;
        }
    }

    private static void Copy(string source, string target)
    {
        using var from = Open(source, SqliteOpenMode.ReadWrite);
        if (DatabaseFile.RefuseVersion(Convert.ToInt32(Query(from, DatabaseFile.ReadVersion), CultureInfo.InvariantCulture)) is not null)
        {
            throw DatabaseFile.CannotBeOpened(source, "it is no database of this version of the server.");
        }

        using var to = Open(target, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(to);
        Query(to, KeepInOneFile);
        if (Query(to, CheckFile) is not "ok")
        {
            throw new InvalidOperationException($"The database file '{source}' is damaged: {Query(to, CheckFile)}.");
        }
    }

    // Without a pool, or the file would stay open.
    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        WaitingSqlite.LetItWait(connection, DiskSync.Full);
        return connection;
    }

    private static object? Query(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
