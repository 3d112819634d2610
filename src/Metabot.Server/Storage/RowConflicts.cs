using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Metabot.Server.Storage;

// Two runs may change one row, the bot's attributes first of all, and two nodes may be at one run: who comes second begins again from what the
// first has written.
internal static class RowConflicts
{
    private const int Attempts = 100;

    public static Task RepeatAsync(Func<Task> run) => RepeatAsync(async () =>
    {
        await run();
        return true;
    });

    public static async Task<T> RepeatAsync<T>(Func<Task<T>> run)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await run();
            }
            catch (DbUpdateException exception) when (attempt < Attempts && IsConflict(exception))
            {
                // Nothing of the run is left.
            }
        }
    }

    private static bool IsConflict(DbUpdateException exception) => exception is DbUpdateConcurrencyException
        || exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: nameof(BotDb.Runs) };
}
