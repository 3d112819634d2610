using System.Data.Common;
using Metabot.Server.Scripts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

// Makes the file when there is none. There is no upgrade path yet, so a file of another version is refused.
internal static class DatabaseFile
{
    public const string Option = "--data, BotServerOptions.DatabasePath";
    public const string ReadVersion = "PRAGMA user_version";
    public const int Version = 2;

    // A caller who waits longer has hung up.
    private const int LongestWaitSeconds = 10;

    private const string SetVersion = "PRAGMA user_version = 2";

    // Foreign keys are checked as this build of SQLite comes.
    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = LongestWaitSeconds }.ToString();

    public static async Task OpenAsync(BotDb db, IReadOnlyList<BotDefinition> bots, string path, CancellationToken cancellationToken)
    {
        try
        {
            await EnsureVersionAsync(db, path, cancellationToken);
            // Begins to write, which a file that may only be read refuses here and not at the first job.
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await BotRows.EnsureAsync(db, bots, $"database file '{path}'", "file", cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            throw CannotBeOpened(path, exception.Message, exception);
        }
    }

    public static InvalidOperationException CannotBeOpened(string path, string why, Exception? exception = null) => new(
        $"The database file '{path}' cannot be opened: {why} Name another file, or a new one ({Option}).", exception);

    private static async Task EnsureVersionAsync(BotDb db, string path, CancellationToken cancellationToken)
    {
        if (await db.Database.EnsureCreatedAsync(cancellationToken))
        {
            await db.Database.ExecuteSqlRawAsync(SetVersion, cancellationToken);
            return;
        }

        var versions = await db.Database.SqlQuery<int>($"SELECT user_version AS Value FROM pragma_user_version").ToListAsync(cancellationToken);
        if (versions is not [Version])
        {
            throw new InvalidOperationException(
                $"The database file '{path}' has version {versions.FirstOrDefault()}, this server reads version {Version}; name another file.");
        }
    }
}
