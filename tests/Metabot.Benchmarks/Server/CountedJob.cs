using Quartz;

namespace Metabot.Benchmarks.Server;

/// <summary>Does nothing else.</summary>
internal sealed class CountedJob(Countdown countdown) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        countdown.CountOne();
        return default;
    }
}

/// <summary>Ends with the last of so many.</summary>
internal sealed class Countdown
{
    private TaskCompletionSource _ended = new();
    private int _left;

    public Task Ended => _ended.Task;

    public void Begin(int jobs) => (_ended, _left) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), jobs);

    public void CountOne()
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            _ended.SetResult();
        }
    }
}
