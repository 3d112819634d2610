namespace Metabot.Server.Jobs;

// When somebody has to look at what is due, who is woken earlier by what becomes due before.
internal sealed class NextMoment : IDisposable
{
    // A timer counts what the machine ran, and not what the clock says after it slept or was set.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _bell = new(0, 1);
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private DateTimeOffset _moment = DateTimeOffset.MinValue;

    public NextMoment(TimeProvider time) =>
        (_time, _timer) = (time, time.CreateTimer(_ => Ring(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));

    public void Hear(DateTimeOffset moment)
    {
        lock (_lock)
        {
            if (moment >= _moment)
            {
                return;
            }

            _moment = moment;
        }

        Ring();
    }

    // After it nothing is waited for but what is heard of from then on: whoever waited looks what is next.
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (FindPause() is { } pause)
        {
            _timer.Change(pause, Timeout.InfiniteTimeSpan);
            await _bell.WaitAsync(cancellationToken);
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _bell.Dispose();
    }

    // Null when it has come.
    private TimeSpan? FindPause()
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (_moment <= now)
            {
                _moment = DateTimeOffset.MaxValue;
                return null;
            }

            var pause = _moment - now;
            return pause < LongestSleep ? pause : LongestSleep;
        }
    }

    private void Ring()
    {
        lock (_lock)
        {
            if (_bell.CurrentCount == 0)
            {
                _bell.Release();
            }
        }
    }
}
