using Metabot.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

// Removes what is over for long: messages, runs, and jobs that will not run again. Leads and what they have stay.
internal sealed class Retention(IDbContextFactory<BotDb> databases, Commits commits)
{
    // So few that a call that waits for its turn does not notice.
    private const int Portion = 200;

    public async Task<RemovedRows> RemoveBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // In this order: a run goes after its messages, a job after its runs.
        var messages = await RemoveAsync(
            db,
            (after, most) => db.Messages.Where(message => message.Id > after).OrderBy(message => message.Id).Take(most).Select(message => new Candidate(
                message.Id,
                message.CreatedAt >= moment,
                message.Delivery == null || message.Delivery.State != DeliveryState.Pending)),
            ids => db.Messages.Where(message => ids.Contains(message.Id)).ExecuteDeleteAsync(CancellationToken.None),
            cancellationToken);
        var runs = await RemoveAsync(
            db,
            (after, most) => db.Runs.Where(run => run.Id > after).OrderBy(run => run.Id).Take(most).Select(run => new Candidate(
                run.Id,
                run.StartedAt >= moment,
                run.FinishedAt < moment && !run.Messages.Any())),
            ids => db.Runs.Where(run => ids.Contains(run.Id)).ExecuteDeleteAsync(CancellationToken.None),
            cancellationToken);
        var jobs = await RemoveAsync(
            db,
            (after, most) => db.Jobs.Where(job => job.Id > after).OrderBy(job => job.Id).Take(most).Select(job => new Candidate(
                job.Id,
                job.CreatedAt >= moment,
                job.Status != JobStatus.Scheduled && job.RunAt < moment && !job.Runs.Any())),
            ids => db.Jobs.Where(job => ids.Contains(job.Id)).ExecuteDeleteAsync(CancellationToken.None),
            cancellationToken);
        return new RemovedRows(messages, runs, jobs);
    }

    // Ids grow with time, so the walk ends at the first row that is too young, and needs no index that each new row would pay for.
    private async Task<int> RemoveAsync(
        BotDb db, Func<long, int, IQueryable<Candidate>> find, Func<IReadOnlyList<long>, Task<int>> removeAsync, CancellationToken cancellationToken)
    {
        var removed = 0;
        var rows = new List<Candidate>();
        do
        {
            rows = await find(rows.Count == 0 ? 0 : rows[^1].Id, Portion).ToListAsync(cancellationToken);
            var old = rows.TakeWhile(row => !row.IsYoung).Where(row => row.IsOver).Select(row => row.Id).ToList();
            if (old.Count > 0)
            {
                removed += await commits.CommitAsync(db, _ => removeAsync(old));
            }
        }
        while (rows.Count == Portion && !rows.Exists(row => row.IsYoung));

        return removed;
    }

    private sealed record Candidate(long Id, bool IsYoung, bool IsOver);
}

internal sealed record RemovedRows(int Messages, int Runs, int Jobs)
{
    public int Count => Messages + Runs + Jobs;
}
