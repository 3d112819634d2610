using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What a run does, such as asking for more memory than the machine has, can end the server, and would again at every
// start. Written only when the server has ended during a run, so that ordinary runs cost nothing more.
internal sealed class PoisonCounter(IDbContextFactory<BotDb> databases, Commits commits, RunWriter writer, ServerClock clock)
{
    private const int MostInterruptions = 3;

    public async Task<bool> GiveUpAsync(long jobId, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.Runs.SingleOrDefaultAsync(begun => begun.JobId == jobId && begun.ScheduledFor == scheduledFor, cancellationToken);
        if (run is { FinishedAt: not null })
        {
            return false;
        }

        var row = await db.Jobs.SingleAsync(stored => stored.Id == jobId, cancellationToken);
        if (++row.Interruptions < MostInterruptions)
        {
            await commits.SaveAsync(db);
            return false;
        }

        run ??= db.Runs.Add(new Run { JobId = jobId, ScheduledFor = scheduledFor, StartedAt = clock.Now }).Entity;
        var poison = RunResult.Failed($"poison: the server ended {row.Interruptions} times while it ran, so it was given up");
        await commits.CommitAsync(db, scope => writer.EndRunAsync(scope, db, run, row, poison));
        return true;
    }
}
