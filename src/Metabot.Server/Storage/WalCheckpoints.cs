using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Metabot.Server.Storage;

// Moves what the log of the file holds into the file itself. Left to SQLite, every thirtieth job or so does it within its own
// commit, and waits for the disk twice more (30 to 60 ms); here nobody waits.
internal sealed class WalCheckpoints(string connectionString, DiskSync sync) : BackgroundService
{
    // Pages, 32 MB of them: from there on a commit does it in any case, so that a disk that is too slow does not fill up.
    public const int MostPages = 8_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Of the disk and not of the bot, so not by the server's clock.
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                MovePages();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whoever closes the file last moves the rest.
        }
    }

    // PASSIVE moves what can be moved while others read and write.
    private void MovePages()
    {
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            WaitingSqlite.LetItWait(connection, sync);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // A full disk, a foreign lock: the commits of that second say so to those whom it concerns.
        }
    }
}
