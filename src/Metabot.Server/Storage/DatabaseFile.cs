using System.Data.Common;
using Metabot.Server.Bots;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

// Makes the file when there is none. There is no upgrade path yet, so a file of another version is refused.
internal static class DatabaseFile
{
    private const int Version = 1;
    private const string Option = "--data, BotServerOptions.DatabasePath";
    private const string SetVersion = "PRAGMA user_version = 1";

    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString();

    // Of two servers with one file each would overwrite what the other changed, for rows are written whole. The lock is
    // the operating system's on a file beside it, so it ends with the process, however that ends. The lock file stays:
    // whoever deleted it could delete the one that another server has just locked.
    public static FileStream Lock(string path)
    {
        try
        {
            var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
            return LockBeside(link?.FullName ?? Path.GetFullPath(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotBeOpened(path, exception);
        }
    }

    private static FileStream LockBeside(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var lockFile = file + ".lock";
        try
        {
            return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists(lockFile))
        {
            throw new InvalidOperationException(
                $"The database file '{file}' is in use by another server; stop that one or name another file ({Option}).", exception);
        }
    }

    public static async Task OpenAsync(BotDb db, BotDefinition bot, string path, CancellationToken cancellationToken)
    {
        try
        {
            await EnsureVersionAsync(db, path, cancellationToken);
            await EnsureBotAsync(db, bot, path, cancellationToken);
        }
        catch (DbException exception)
        {
            throw CannotBeOpened(path, exception);
        }
    }

    private static InvalidOperationException CannotBeOpened(string path, Exception exception) => new(
        $"The database file '{path}' cannot be opened: {exception.Message} Name another file, or a new one ({Option}).", exception);

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

    private static async Task EnsureBotAsync(BotDb db, BotDefinition bot, string path, CancellationToken cancellationToken)
    {
        var state = await db.Bots.SingleOrDefaultAsync(cancellationToken);
        if (state is null)
        {
            db.Bots.Add(new BotState { Id = bot.Id, Attributes = new(bot.Attributes) });
            await db.SaveChangesAsync(cancellationToken);
        }
        else if (state.Id != bot.Id)
        {
            throw new InvalidOperationException(
                $"The database file '{path}' belongs to bot {state.Id}, not to bot {bot.Id}; name another file.");
        }
    }
}
