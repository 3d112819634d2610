using System.Threading.Channels;
using Quartz.Extensibility;

namespace Metabot.Server.Jobs;

// Runs one after another, in the order in which the scheduler hands them over: the same jobs make the same history each time. What comes
// due together is taken together, and the scheduler looks again when all of it has run.
internal sealed class SteppedRuns : IThreadPool
{
    private const int LargestRound = 100;

    private readonly Channel<Func<ValueTask>> _work = Channel.CreateUnbounded<Func<ValueTask>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _lock = new();
    private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left;
    private Task _loop = Task.CompletedTask;

    public SteppedRuns() => _idle.SetResult();

    public event Action? RunEnded;

    // After the last run of a round, and all that belongs to it, is over.
    public event Action? RoundEnded;

    public int PoolSize => LargestRound;

    public ValueTask Initialize(CancellationToken cancellationToken = default)
    {
        _loop = Task.Run(RunAsync, CancellationToken.None);
        return default;
    }

    public async ValueTask<int> WaitForAvailableThreads(CancellationToken cancellationToken = default)
    {
        Task idle;
        lock (_lock)
        {
            idle = _idle.Task;
        }

        await idle.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return cancellationToken.IsCancellationRequested ? 0 : LargestRound;
    }

    public ValueTask<bool> TryRun(Func<ValueTask> work, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (!_work.Writer.TryWrite(work))
            {
                return new(false);
            }

            if (_left++ == 0)
            {
                _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        return new(true);
    }

    public async ValueTask Shutdown(bool waitForJobsToComplete = true, CancellationToken cancellationToken = default)
    {
        _work.Writer.TryComplete();
        if (waitForJobsToComplete)
        {
            await _loop;
        }
    }

    public async ValueTask<bool> Drain(CancellationToken cancellationToken = default)
    {
        _work.Writer.TryComplete();
        await _loop.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _loop.IsCompleted;
    }

    private async Task RunAsync()
    {
        await foreach (var work in _work.Reader.ReadAllAsync())
        {
            try
            {
                await work();
            }
            finally
            {
                End();
            }
        }
    }

    private void End()
    {
        RunEnded?.Invoke();
        lock (_lock)
        {
            if (--_left > 0)
            {
                return;
            }

            _idle.SetResult();
        }

        RoundEnded?.Invoke();
    }
}
