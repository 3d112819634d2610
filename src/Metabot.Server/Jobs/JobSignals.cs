using System.Collections.Concurrent;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// Which jobs are running now, and a bell for those who wait for a job to change.
internal sealed class JobSignals
{
    private readonly ConcurrentDictionary<long, UnderWay> _running = new();

    // With the id of the job that changed, on whichever node.
    public event Action<long>? JobChanged;

    public event Action<long>? ChangedHere;

    public IReadOnlyCollection<long> Running => [.. _running.Keys];

    // For example: job 7 (script "tick") is at command 2 (javascript) of script "tick"
    public IReadOnlyList<string> RunningPlaces => [.. _running.OrderBy(one => one.Key).Select(one => one.Value.Describe())];

    public bool IsRunning(long jobId) => _running.ContainsKey(jobId);

    public void Started(Job job) => _running[job.Id] = new UnderWay(job);

    // What the run works on, which knows its place.
    public void Entered(long jobId, RunState state) => _running[jobId].State = state;

    public void Finished(long jobId) => _running.TryRemove(jobId, out _);

    public void Changed(long jobId)
    {
        ChangedHere?.Invoke(jobId);
        HearOf(jobId);
    }

    public void HearOf(long jobId) => JobChanged?.Invoke(jobId);

    private sealed class UnderWay(Job job)
    {
        public RunState? State { get; set; }

        public string Describe() => $"job {job.Id} ({job.Target}) is {(State?.Place is { } place ? $"at {place}" : "under way")}";
    }
}
