namespace Metabot.Testing.Local;

internal sealed class MovedTimer(MovedClock clock, TimerCallback callback, object? state, bool isServers) : ITimer
{
    private TimeSpan _period;
    private bool _isDisposed;

    public bool IsServers => isServers;

    public DateTimeOffset DueAt { get; private set; }

    // Of those that are due at the same moment.
    public long Order { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_isDisposed)
        {
            return false;
        }

        clock.Arm(this, dueTime, period);
        return true;
    }

    public void Set(DateTimeOffset dueAt, TimeSpan period, long order) => (DueAt, _period, Order) = (dueAt, period, order);

    // Of a timer that repeats. Times that the clock has jumped over are not made up for.
    public bool TrySetAgain(DateTimeOffset now, long order)
    {
        if (_period <= TimeSpan.Zero)
        {
            return false;
        }

        var passed = (now - DueAt).Ticks / _period.Ticks;
        (DueAt, Order) = (DueAt + (_period * (passed + 1)), order);
        return true;
    }

    public void Ring() => callback(state);

    public void Dispose()
    {
        _isDisposed = true;
        clock.Disarm(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
