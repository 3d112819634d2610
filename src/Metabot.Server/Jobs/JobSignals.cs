using System.Collections.Concurrent;

namespace Metabot.Server.Jobs;

// Which jobs are running now, and a bell for those who wait for a job to change.
internal sealed class JobSignals
{
    private readonly ConcurrentDictionary<long, bool> _running = new();

    // With the id of the job that changed.
    public event Action<long>? JobChanged;

    public IReadOnlyCollection<long> Running => [.. _running.Keys];

    public bool IsRunning(long jobId) => _running.ContainsKey(jobId);

    public void Started(long jobId) => _running[jobId] = true;

    public void Finished(long jobId) => _running.TryRemove(jobId, out _);

    public void Changed(long jobId) => JobChanged?.Invoke(jobId);
}
