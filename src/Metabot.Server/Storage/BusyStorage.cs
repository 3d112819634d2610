using Microsoft.Data.Sqlite;
using Npgsql;

namespace Metabot.Server.Storage;

// What the disk or another process keeps from being stored now, and not for ever.
internal static class BusyStorage
{
    // The result codes of SQLite.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    // As SQLite itself would say it, to those who wait behind a transaction that it keeps waiting.
    public static SqliteException HeldByAnother() => new("The database was busy for too long.", Busy);

    // Null when it is something else.
    public static string? WhyNot(Exception? exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SqliteException sqlite:
                    return WhyNot(sqlite.SqliteErrorCode);
                case NpgsqlException postgres:
                    return WhyNot(postgres);
                case TurnNotGotException turn:
                    return turn.Message;
            }
        }

        return null;
    }

    private static string? WhyNot(NpgsqlException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => "another node holds the database",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "the disk is full",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "the database may only be read",
        { IsTransient: true } => "the database does not answer",
        _ => null,
    };

    private static string? WhyNot(int code) => code switch
    {
        Busy or Locked => "another process holds the database",
        Full => "the disk is full",
        ReadOnly => "the database file may only be read",
        IoError or CannotOpen => "the disk refuses to read or write",
        _ => null,
    };
}
