using System.Data.Common;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// When jobs are due, for a server whose clock is moved and whose file nobody opens again: kept in memory, handed out one by one in the
// order of their moments and then of their ids, so that the same jobs make the same history each time.
internal sealed class SteppedRuns(TimeProvider clock) : IDueTimes, IDisposable
{
    private readonly Lock _lock = new();
    private readonly SortedSet<SteppedRun> _due = new(Comparer<SteppedRun>.Create((left, right) => (left.Moment, left.JobId).CompareTo((right.Moment, right.JobId))));
    private readonly Dictionary<long, SteppedRun> _byJob = [];
    private readonly SemaphoreSlim _bell = new(0, 1);
    private SteppedRun? _running;
    private SteppedTrouble? _trouble;

    public event Action? RunEnded;

    // Nothing is due any more, or what is due cannot be run.
    public event Action? CameToRest;

    // The next moment at which a job is due, and the job that is under way.
    public (DateTimeOffset? Next, long? Running) Look()
    {
        lock (_lock)
        {
            return (_due.Count == 0 ? null : _due.Min.Moment, _running?.JobId);
        }
    }

    public IReadOnlyList<long> FindDue(int limit)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            return [.. _due.TakeWhile(run => run.Moment <= now).Take(limit).Select(run => run.JobId)];
        }
    }

    // The clock has been moved, or something has become due.
    public void Ring()
    {
        lock (_lock)
        {
            if (_bell.CurrentCount == 0)
            {
                _bell.Release();
            }
        }
    }

    public Task NextRingAsync(CancellationToken cancellationToken) => _bell.WaitAsync(cancellationToken);

    // Null when nothing is due; to be followed by End.
    public SteppedRun? Take()
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (_due.Count == 0 || _due.Min.Moment > now)
            {
                return null;
            }

            _running = _due.Min;
            Remove(_running.Value.JobId);
            return _running;
        }
    }

    public void End(SteppedTrouble? trouble = null)
    {
        lock (_lock)
        {
            if (trouble is not null)
            {
                _trouble = trouble;
                Set(_running!.Value, replaces: false);
            }

            _running = null;
        }

        RunEnded?.Invoke();
    }

    public void Rest() => CameToRest?.Invoke();

    // Of the run that could not be made; it is told once.
    public SteppedTrouble? TakeTrouble()
    {
        lock (_lock)
        {
            var trouble = _trouble;
            _trouble = null;
            return trouble;
        }
    }

    public bool IsRunning => true;

    public Task OpenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public IDisposable? Enlist(DbTransaction transaction) => null;

    public Task SetAsync(WriteScope scope, JobPlace place, DateTimeOffset moment, bool replaces)
    {
        scope.AfterCommit(() =>
        {
            lock (_lock)
            {
                Set(new SteppedRun(moment, place), replaces);
            }

            Ring();
        });
        return Task.CompletedTask;
    }

    public Task RemoveAsync(WriteScope scope, IReadOnlyCollection<long> jobIds)
    {
        scope.AfterCommit(() =>
        {
            lock (_lock)
            {
                foreach (var jobId in jobIds)
                {
                    Remove(jobId);
                }
            }
        });
        return Task.CompletedTask;
    }

    public void Dispose() => _bell.Dispose();

    private void Set(SteppedRun run, bool replaces)
    {
        if (replaces)
        {
            Remove(run.JobId);
        }

        if (_byJob.TryAdd(run.JobId, run))
        {
            _due.Add(run);
        }
    }

    private void Remove(long jobId)
    {
        if (_byJob.Remove(jobId, out var run))
        {
            _due.Remove(run);
        }
    }
}

internal readonly record struct SteppedRun(DateTimeOffset Moment, JobPlace Place)
{
    public long JobId => Place.JobId;
}

// What is no fault of a script: the disk, or the server itself.
internal sealed record SteppedTrouble(long JobId, Exception Exception);
