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
        if (call is not null)
        {
            await IdempotentCalls.KeepAsync(db, call);
        }

        await AddAsync(scope, db, jobs);
    });

    // In a transaction that is open, with all that it has changed before.
    public async Task AddAsync(WriteScope scope, BotDb db, IReadOnlyList<Job> jobs)
    {
        foreach (var job in jobs)
        {
            var replaced = await JobKeys.ReplaceAsync(db, job);
            (job.TraceParent, job.BeginsTrace) = (Spans.Keep(), job.BeginsTrace || job.IsPeriodic);
            db.Jobs.Add(job);
            if (job.Key is not null)
            {
                // The next one may have the same.
                await db.SaveChangesAsync(CancellationToken.None);
                await UnscheduleAsync(scope, [.. replaced.Select(other => other.Id)]);
            }
        }

        await db.SaveChangesAsync(CancellationToken.None);
        foreach (var job in jobs)
        {
            await ScheduleAsync(scope, job, job.RunAt);
            scope.AfterCommit(() => NoteAcceptance(job));
        }
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
            await times.SetAsync(scope, job.Id, moment, replaces);
        }
    }

    private void NoteAcceptance(Job job)
    {
        logger.LogAcceptance(job.Id, job.BotId, job.Target, job.Status);
        metrics.NoteAcceptance(job);
    }

    private void TellChanged(IReadOnlyCollection<long> ids)
    {
        foreach (var id in ids)
        {
            signals.Changed(id);
        }
    }
}
