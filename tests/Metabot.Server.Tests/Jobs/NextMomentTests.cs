using Metabot.Server.Jobs;
using Metabot.Tests;
using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests.Jobs;

// Who looks at what is due sleeps until then, and is woken by what becomes due before.
public sealed class NextMomentTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2027, 1, 21, 12, 0, 0, TimeSpan.Zero));
    private readonly NextMoment _next;

    public NextMomentTests() => _next = new NextMoment(_time);

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public void Dispose() => _next.Dispose();

    [Fact]
    public async Task The_first_look_is_at_once_and_then_nothing_is_waited_for()
    {
        await _next.WaitAsync(TestEnd);
        var second = _next.WaitAsync(TestEnd);

        _time.Advance(TimeSpan.FromDays(1));

        Assert.False(second.IsCompleted);
        _next.Hear(_time.GetUtcNow());
        await second.WithinLimitAsync();
    }

    [Fact]
    public async Task An_earlier_moment_wakes_and_a_later_one_does_not_put_it_off()
    {
        await _next.WaitAsync(TestEnd);
        var waiting = _next.WaitAsync(TestEnd);
        var now = _time.GetUtcNow();
        _next.Hear(now.AddMilliseconds(900));

        _next.Hear(now.AddMilliseconds(300));
        _next.Hear(now.AddHours(1));

        await Poll.UntilAsync(() => Advance(waiting, 100), done => done);
        Assert.InRange(_time.GetUtcNow(), now.AddMilliseconds(300), now.AddMilliseconds(899));
    }

    // A clock that is set forward is seen by the next second.
    [Fact]
    public async Task A_clock_that_jumps_is_seen_within_a_second()
    {
        await _next.WaitAsync(TestEnd);
        var waiting = _next.WaitAsync(TestEnd);
        _next.Hear(_time.GetUtcNow().AddDays(2));

        _time.SetUtcNow(_time.GetUtcNow().AddDays(2));

        await Poll.UntilAsync(() => Advance(waiting, 1_000), done => done);
    }

    [Fact]
    public async Task Whoever_is_cancelled_waits_no_longer()
    {
        await _next.WaitAsync(TestEnd);
        using var patience = new CancellationTokenSource();
        var waiting = _next.WaitAsync(patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WithinLimitAsync());
    }

    private Task<bool> Advance(Task waiting, int milliseconds)
    {
        if (!waiting.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        }

        return Task.FromResult(waiting.IsCompleted);
    }
}
