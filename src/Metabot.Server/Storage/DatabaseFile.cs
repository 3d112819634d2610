using System.Data.Common;
using Metabot.Server.Scripts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

// Makes the file when there is none, and brings one of an earlier release up to date.
internal static class DatabaseFile
{
    public const string Option = "--data, BotServerOptions.DatabasePath";
    public const string ReadVersion = "PRAGMA user_version";
    public const int Version = 2;

    // A caller who waits longer has hung up.
    private const int LongestWaitSeconds = 10;

    private const string CountTables = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND rootpage IS NOT NULL";
    private const string SetVersion = "PRAGMA user_version = 2";

    // Readers and the writer do not wait for each other, and a commit waits for the disk once where it is four times; it stays with the file.
    private const string WriteAhead = "PRAGMA journal_mode = WAL";

    // Foreign keys are checked as this build of SQLite comes.
    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = LongestWaitSeconds }.ToString();

    public static async Task OpenAsync(BotDb db, IReadOnlyList<BotDefinition> bots, string path, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await EnsureVersionAsync(db, path, now, cancellationToken);
            await db.Database.ExecuteSqlRawAsync(WriteAhead, cancellationToken);

            // Begins to write, which a file that may only be read refuses here and not at the first job.
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await BotRows.EnsureAsync(db, bots, $"database file '{path}'", "file", cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            throw CannotBeOpened(path, exception.Message, exception);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public static InvalidOperationException CannotBeOpened(string path, string why, Exception? exception = null) => new(
        $"The database file '{path}' cannot be opened: {why} Name another file, or a new one ({Option}).", exception);

    // Null for a version that is read, or can be brought up to date.
    public static string? RefuseVersion(int version) => version switch
    {
        > Version => $"has version {version}, which a newer server wrote; this one reads versions up to {Version}, so start the newer one, or name another",
        < FileUpgrade.OldestVersion => "is no database of this server; name another",
        _ => null,
    };

    private static async Task EnsureVersionAsync(BotDb db, string path, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await AskAsync(db, CountTables, cancellationToken) == 0)
        {
            await CreateTablesAsync(db, cancellationToken);
            return;
        }

        var version = (int)await AskAsync(db, ReadVersion, cancellationToken);
        if (RefuseVersion(version) is { } refusal)
        {
            throw new InvalidOperationException($"The database file '{path}' {refusal} file ({Option}).");
        }

        if (version < Version)
        {
            await FileUpgrade.RunAsync(db, SetVersion, now, cancellationToken);
        }
    }

    private static async Task CreateTablesAsync(BotDb db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await using var command = db.CreateCommand($"{FileSchema.Read()} {SetVersion}");
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<long> AskAsync(BotDb db, string question, CancellationToken cancellationToken)
    {
        await using var command = db.CreateCommand(question);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
