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

    // A job is shown as running that is stored as scheduled.
    public JobStatus ReadStatus(Job job) => !job.IsFinal && _running.ContainsKey(job.Id) ? JobStatus.Running : job.Status;

    public IQueryable<Job> WhereStatus(IQueryable<Job> jobs, JobStatus? status)
    {
        var running = Running;
        return status switch
        {
            null => jobs,
            JobStatus.Running => jobs.Where(job => job.Status == JobStatus.Scheduled && running.Contains(job.Id)),
            JobStatus.Scheduled => jobs.Where(job => job.Status == JobStatus.Scheduled && !running.Contains(job.Id)),
            _ => jobs.Where(job => job.Status == status),
        };
    }

    // Until it is disposed. A job without a lead may run twice at a time, when it is told to run now.
    public UnderWay Start(Job job) => _running[job.Id] = new UnderWay(job, this);

    public void Changed(long jobId)
    {
        ChangedHere?.Invoke(jobId);
        HearOf(jobId);
    }

    public void HearOf(long jobId) => JobChanged?.Invoke(jobId);

    public sealed class UnderWay(Job job, JobSignals signals) : IDisposable
    {
        private RunState? _state;

        // What the run works on, which knows its place.
        public void Enter(RunState state) => _state = state;

        public string Describe() => $"job {job.Id} ({job.Target}) is {(_state?.Place is { } place ? $"at {place}" : "under way")}";

        public void Dispose() => signals._running.TryRemove(KeyValuePair.Create(job.Id, this));
    }
}
