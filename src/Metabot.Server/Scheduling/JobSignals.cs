using System.Collections.Concurrent;

namespace Metabot.Server.Scheduling;

// Which jobs are running now, and a bell for those who wait for a job to change.
internal sealed class JobSignals
{
    private readonly ConcurrentDictionary<long, bool> _running = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _waiting = new();

    public bool IsRunning(long jobId) => _running.ContainsKey(jobId);

    public void Started(long jobId) => _running[jobId] = true;

    public void Finished(long jobId) => _running.TryRemove(jobId, out _);

    public void Changed(long jobId)
    {
        if (_waiting.TryRemove(jobId, out var waiting))
        {
            waiting.SetResult();
        }
    }

    // Ask for it before looking at the job, or a change in between goes unheard.
    public Task NextChange(long jobId) =>
        _waiting.GetOrAdd(jobId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
