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
            await EnsureBotsAsync(db, bots, path, cancellationToken);
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

    // A bot that is in the file and is not served would have jobs that nobody runs.
    private static async Task EnsureBotsAsync(BotDb db, IReadOnlyList<BotDefinition> bots, string path, CancellationToken cancellationToken)
    {
        var known = await db.Bots.Select(bot => bot.Id).ToListAsync(cancellationToken);
        if (known.Except(bots.Select(bot => bot.Id)).FirstOrDefault() is > 0 and var other)
        {
            throw new InvalidOperationException(bots is [var only] && known is [_]
                ? $"The database file '{path}' belongs to bot {other}, not to bot {only.Id}; name another file."
                : $"The database file '{path}' has bot {other} in it, too; serve its folder beside the others, or name another file.");
        }

        db.Bots.AddRange(bots.Where(bot => !known.Contains(bot.Id)).Select(bot => new BotState { Id = bot.Id, Attributes = new(bot.Attributes) }));
        await db.SaveChangesAsync(cancellationToken);
    }
}
