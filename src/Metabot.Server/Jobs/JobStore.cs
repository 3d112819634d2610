using Metabot.Server.Logging;
using Metabot.Server.Storage;
using Metabot.Server.Telemetry;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Jobs;

// Jobs and the moments when they are due, in one transaction.
internal sealed class JobStore(Commits commits, IDueTimes times, JobSignals signals, JobMetrics metrics, ILogger<JobStore> logger)
{
    public Task AddAsync(BotDb db, IReadOnlyList<Job> jobs, IdempotentCall? call = null) => commits.CommitAsync(db, async scope =>
    {
        await AddAsync(scope, db, jobs);
        if (call is not null)
        {
            await IdempotentCalls.KeepAsync(db, call);
        }
    });

    // In a transaction that is open, with all that it has changed before.
    public async Task AddAsync(WriteScope scope, BotDb db, IReadOnlyList<Job> jobs)
    {
        var unwritten = new List<Job>();
        foreach (var job in jobs)
        {
            (job.TraceParent, job.BeginsTrace) = (Spans.Keep(), job.BeginsTrace || job.IsPeriodic);
            if (job.Key is not null)
            {
                // It may replace one of those before it.
                await RowInsert.WriteAsync(db, unwritten);
                unwritten.Clear();
                await UnscheduleAsync(scope, [.. (await JobKeys.ReplaceAsync(db, job)).Select(other => other.Id)]);
            }

            unwritten.Add(job);
        }

        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }

        await RowInsert.WriteAsync(db, unwritten);
        await times.AddAsync(scope, [.. jobs.Where(job => !job.IsFinal)]);
        scope.AfterCommit(() => NoteAcceptance(jobs));
    }

    // For jobs that are over: their times are not waited for any more.
    public async Task UnscheduleAsync(WriteScope scope, IReadOnlyCollection<long> ids)
    {
        if (ids.Count > 0)
        {
            await times.RemoveAsync(scope, ids);
            scope.AfterCommit(() => TellChanged(ids));
        }
    }

    // A run that is to come already stays as it is, unless it is to be replaced.
    public async Task ScheduleAsync(WriteScope scope, Job job, DateTimeOffset moment, bool replaces = false)
    {
        if (!job.IsFinal)
        {
            await times.SetAsync(scope, new JobPlace(job), moment, replaces);
        }
    }

    private void NoteAcceptance(IEnumerable<Job> jobs)
    {
        foreach (var job in jobs)
        {
            logger.LogAcceptance(job.Id, job.BotId, job.Target, job.Status);
            metrics.NoteAcceptance(job);
        }
    }

    private void TellChanged(IReadOnlyCollection<long> ids)
    {
        foreach (var id in ids)
        {
            signals.Changed(id);
        }
    }
}
