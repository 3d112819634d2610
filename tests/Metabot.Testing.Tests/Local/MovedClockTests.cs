using Metabot.Testing.Local;

namespace Metabot.Testing.Tests.Local;

/// <summary>The clock of a local bot: it stands still until a test moves it, and rings what is due on the way.</summary>
public sealed class MovedClockTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 21, 12, 0, 0, TimeSpan.FromHours(3));

    private readonly MovedClock _clock = new(Start);
    private readonly List<string> _rung = [];

    [Fact]
    public void It_begins_in_UTC_at_the_moment_that_was_given()
    {
        Assert.Equal((Start, TimeSpan.Zero), (_clock.GetUtcNow(), _clock.GetUtcNow().Offset));
        Assert.Equal((TimeZoneInfo.Utc, TimeZoneInfo.Utc), (_clock.LocalTimeZone, _clock.Server.LocalTimeZone));
    }

    [Fact]
    public void What_is_measured_by_it_is_what_it_was_moved_by()
    {
        var began = _clock.GetTimestamp();

        _clock.MoveTo(Start.AddMinutes(90));

        Assert.Equal(TimeSpan.FromMinutes(90), _clock.GetElapsedTime(began));
        Assert.Equal(TimeSpan.FromMinutes(90), _clock.Server.GetElapsedTime(began));
    }

    [Fact]
    public void It_never_goes_back()
    {
        _clock.MoveTo(Start.AddHours(-1));

        Assert.Equal(Start, _clock.GetUtcNow());
    }

    [Fact]
    public void A_timer_rings_when_its_moment_has_come_and_once()
    {
        using var timer = Set("a", 10);

        _clock.MoveTo(Start.AddSeconds(10).AddTicks(-1));
        Assert.Empty(_rung);

        _clock.MoveTo(Start.AddSeconds(10));
        _clock.MoveTo(Start.AddDays(1));
        Assert.Equal(["a 12:00:10"], _rung);
    }

    // By their moments; of several at one moment the one that was set first.
    [Fact]
    public void Timers_ring_in_the_order_of_their_moments()
    {
        using var late = Set("late", 30);
        using var first = Set("first", 20);
        using var second = Set("second", 20);
        using var early = Set("early", 10);

        _clock.MoveTo(Start.AddMinutes(1));

        Assert.Equal(["early", "first", "second", "late"], _rung.Select(each => each.Split(' ')[0]));
    }

    [Fact]
    public void A_timer_that_repeats_rings_at_each_of_its_moments()
    {
        using var timer = Set("a", 10, period: 5);

        foreach (var seconds in new[] { 9, 10, 14, 15, 20, 24 })
        {
            _clock.MoveTo(Start.AddSeconds(seconds));
        }

        Assert.Equal(["a 12:00:10", "a 12:00:15", "a 12:00:20"], _rung);
    }

    // As a timer of a machine that slept: what was jumped over is not made up for, and the beat stays.
    [Fact]
    public void A_timer_that_was_jumped_over_rings_once_and_keeps_its_beat()
    {
        using var timer = Set("a", 10, period: 5);

        _clock.MoveTo(Start.AddSeconds(27));
        Assert.Equal(["a 12:00:27"], _rung);
        Assert.Equal(Start.AddSeconds(30), _clock.NextTimer);

        _clock.MoveTo(Start.AddSeconds(30));
        Assert.Equal(2, _rung.Count);
    }

    [Fact]
    public void A_timer_can_be_put_off_brought_forward_and_switched_off()
    {
        using var timer = Set("a", 10);

        Assert.True(timer.Change(TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan));
        _clock.MoveTo(Start.AddSeconds(15));
        Assert.Empty(_rung);

        timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        _clock.MoveTo(Start.AddSeconds(16));
        Assert.Equal(["a 12:00:16"], _rung);

        timer.Change(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        timer.Change(Timeout.InfiniteTimeSpan, TimeSpan.FromSeconds(1));
        _clock.MoveTo(Start.AddDays(1));
        Assert.Equal((1, null), (_rung.Count, _clock.NextTimer));
    }

    [Fact]
    public void A_timer_that_was_disposed_of_rings_no_more_and_takes_no_change()
    {
        var timer = Set("a", 10, period: 10);
        _clock.MoveTo(Start.AddSeconds(10));

        timer.Dispose();
        Assert.False(timer.Change(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)));
        _clock.MoveTo(Start.AddDays(1));

        Assert.Single(_rung);
    }

    // One that sets another for a moment that is past the move, or within it.
    [Fact]
    public void What_rings_may_set_timers_itself()
    {
        ITimer? later = null, soon = null;
        using var first = _clock.CreateTimer(
            _ =>
            {
                Note("first");
                soon = Set("soon", 5);
                later = Set("later", 500);
            },
            null,
            TimeSpan.FromSeconds(10),
            Timeout.InfiniteTimeSpan);

        _clock.MoveTo(Start.AddSeconds(10));
        Assert.Equal(Start.AddSeconds(15), _clock.NextTimer);

        _clock.MoveTo(Start.AddSeconds(20));
        Assert.Equal(["first 12:00:10", "soon 12:00:20"], _rung);
        Assert.Equal(Start.AddSeconds(510), _clock.NextTimer);
        later!.Dispose();
        soon!.Dispose();
    }

    // The moments of the server are those of its file; what it sets a timer for is no moment to stop at.
    [Fact]
    public void A_timer_of_the_server_tells_that_it_waits_and_is_no_moment_to_move_to()
    {
        var waits = 0;
        _clock.ServerWaits += () => waits++;

        using var servers = _clock.Server.CreateTimer(_ => Note("server"), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var own = Set("own", 60);

        Assert.Equal((1, Start.AddSeconds(60)), (waits, _clock.NextTimer));
        _clock.MoveTo(Start.AddSeconds(60));
        Assert.Equal(["server 12:01:00", "own 12:01:00"], _rung);
    }

    [Fact]
    public void What_is_handed_to_a_timer_comes_back_to_its_callback()
    {
        object? given = null;
        using var timer = _clock.CreateTimer(state => given = state, "state", TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _clock.MoveTo(Start.AddSeconds(1));

        Assert.Equal("state", given);
    }

    // What awaits by it goes on when it was moved.
    [Fact]
    public async Task A_delay_ends_when_the_clock_has_come_there()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock, TestContext.Current.CancellationToken);
        _clock.MoveTo(Start.AddMinutes(59));
        Assert.False(delay.IsCompleted);

        _clock.MoveTo(Start.AddHours(1));
        await delay;
    }

    private ITimer Set(string name, int dueSeconds, int? period = null) => _clock.CreateTimer(
        _ => Note(name), null, TimeSpan.FromSeconds(dueSeconds), period is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan);

    private void Note(string name) => _rung.Add($"{name} {_clock.GetUtcNow().ToOffset(Start.Offset):HH:mm:ss}");
}
