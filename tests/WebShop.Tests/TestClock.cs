using Metabot.Tests;
using Microsoft.Extensions.Time.Testing;

namespace WebShop.Tests;

/// <summary>A clock that tests move, and that says when somebody waits for it: moved before that, nobody would notice.</summary>
internal sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly SemaphoreSlim _timers = new(0);

    public Task NextTimerAsync() => _timers.WaitAsync(TestContext.Current.CancellationToken).WithinLimitAsync();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Release();
        return timer;
    }
}
