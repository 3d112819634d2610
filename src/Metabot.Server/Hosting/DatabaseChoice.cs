using Metabot.Server.Storage;
using Metabot.Server.Storage.Postgres;

namespace Metabot.Server.Hosting;

// One text names the database: a path, or a connection string.
internal static class DatabaseChoice
{
    /// <exception cref="ArgumentException">It is meant to be a connection string, and is none.</exception>
    public static IDatabase Find(BotServerOptions options) => PostgresConnectionString.IsMeant(options.DatabasePath)
        ? new PostgresDatabase(PostgresConnectionString.Parse(options.DatabasePath), options.TimeProvider)
        : new SqliteDatabase(options);
}
