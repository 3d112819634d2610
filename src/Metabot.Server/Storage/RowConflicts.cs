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
            catch (Exception exception) when (attempt < Attempts && IsConflict(exception))
            {
                // Nothing of the run is left.
            }
        }
    }

    // A run is written by EF Core or by a statement of our own.
    private static bool IsConflict(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: { } inner } => IsConflict(inner),
        _ => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: nameof(BotDb.Runs) },
    };
}
