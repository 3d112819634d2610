namespace Metabot.Testing.Local;

// A clock that stands still until it is moved. Timers of the server only ask it to look again: the moments at which something is due stand
// in its file. All other timers are moments of their own.
internal sealed class MovedClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<MovedTimer> _armed = [];
    private DateTimeOffset _now;
    private long _last;

    public MovedClock(DateTimeOffset start)
    {
        _now = start.ToUniversalTime();
        Server = new ServersView(this);
    }

    // A timer of the server was set: it has looked at what is due, and waits.
    public event Action? ServerWaits;

    public TimeProvider Server { get; }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    // The next moment at which a timer that is not the server's is due.
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (_lock)
            {
                return _armed.Where(timer => !timer.IsServers).Min(timer => (DateTimeOffset?)timer.DueAt);
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        CreateTimer(callback, state, dueTime, period, isServers: false);

    public void MoveTo(DateTimeOffset moment)
    {
        lock (_lock)
        {
            // A timer that is due now may ring a little later.
            _now = moment > _now ? moment : _now;
        }

        while (TakeDue() is { } timer)
        {
            timer.Ring();
        }
    }

    public void Arm(MovedTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _armed.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.Set(_now + dueTime, period, ++_last);
                _armed.Add(timer);
            }
        }

        if (dueTime == TimeSpan.Zero)
        {
            // Not here: whoever sets a timer may hold what its callback asks for.
            ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.MoveTo(clock.GetUtcNow()), this, preferLocal: false);
        }

        if (timer.IsServers)
        {
            ServerWaits?.Invoke();
        }
    }

    public void Disarm(MovedTimer timer)
    {
        lock (_lock)
        {
            _armed.Remove(timer);
        }
    }

    // The one that is due first; of several the one that was set first.
    private MovedTimer? TakeDue()
    {
        lock (_lock)
        {
            var timer = _armed.Where(timer => timer.DueAt <= _now).OrderBy(timer => timer.DueAt).ThenBy(timer => timer.Order).FirstOrDefault();
            if (timer is not null && !timer.TrySetAgain(_now, ++_last))
            {
                _armed.Remove(timer);
            }

            return timer;
        }
    }

    private MovedTimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period, bool isServers)
    {
        var timer = new MovedTimer(this, callback, state, isServers);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ServersView(MovedClock clock) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

        public override long TimestampFrequency => clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            clock.CreateTimer(callback, state, dueTime, period, isServers: true);
    }
}
