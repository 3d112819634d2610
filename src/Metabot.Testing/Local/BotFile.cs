using Metabot.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Metabot.Testing.Local;

// The file of one bot, in a folder of its own.
internal static class BotFile
{
    public static string PathIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "bot.db");

    // The driver keeps connections open that nobody uses, and some systems delete no file that is open.
    public static void Delete(DirectoryInfo folder)
    {
        using (var connection = new SqliteConnection(DatabaseFile.ConnectionString(PathIn(folder))))
        {
            SqliteConnection.ClearPool(connection);
        }

        folder.Delete(recursive: true);
    }
}
