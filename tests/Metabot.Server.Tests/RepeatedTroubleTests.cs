using Metabot.Server.Logging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests;

// What goes wrong again and again fills no log: the first is told, the others are counted.
public sealed class RepeatedTroubleTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly Lines _lines = new();
    private readonly RepeatedTrouble _trouble;

    public RepeatedTroubleTests() => _trouble = new RepeatedTrouble(_time, _lines);

    public void Dispose() => _trouble.Dispose();

    [Fact]
    public void The_first_of_a_kind_is_told_and_the_others_are_counted()
    {
        Assert.Equal([true, false, false], [_trouble.IsNew("disk"), _trouble.IsNew("disk"), _trouble.IsNew("disk")]);

        _time.Advance(RepeatedTrouble.Period);

        Assert.Equal(["disk: 2 more times since it was told last"], _lines.Told);
    }

    [Fact]
    public void Before_the_period_is_over_nothing_is_summed_up()
    {
        _ = (_trouble.IsNew("disk"), _trouble.IsNew("disk"));

        _time.Advance(RepeatedTrouble.Period - TimeSpan.FromTicks(1));

        Assert.Empty(_lines.Told);
        Assert.False(_trouble.IsNew("disk"));
    }

    [Fact]
    public void What_happened_once_needs_no_sum_and_is_new_after_the_period()
    {
        Assert.True(_trouble.IsNew("disk"));

        _time.Advance(RepeatedTrouble.Period);

        Assert.Empty(_lines.Told);
        Assert.True(_trouble.IsNew("disk"));
    }

    [Fact]
    public void Each_kind_has_its_own_period_and_count()
    {
        _ = (_trouble.IsNew("disk"), _trouble.IsNew("disk"));
        _time.Advance(RepeatedTrouble.Period / 2);
        Assert.True(_trouble.IsNew("network"));
        _ = (_trouble.IsNew("network"), _trouble.IsNew("network"), _trouble.IsNew("network"));

        _time.Advance(RepeatedTrouble.Period / 2);
        Assert.Equal(["disk: 1 more times since it was told last"], _lines.Told);

        _time.Advance(RepeatedTrouble.Period / 2);
        Assert.Equal("network: 3 more times since it was told last", _lines.Told[^1]);
        Assert.Equal(2, _lines.Told.Count);
    }

    [Fact]
    public void What_was_counted_is_told_when_the_server_ends()
    {
        _ = (_trouble.IsNew("disk"), _trouble.IsNew("disk"), _trouble.IsNew("network"));

        _trouble.Dispose();
        _time.Advance(RepeatedTrouble.Period);

        Assert.Equal(["disk: 1 more times since it was told last"], _lines.Told);
    }

    private sealed class Lines : ILogger<RepeatedTrouble>
    {
        public List<string> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Told.Add(formatter(state, exception));
    }
}
