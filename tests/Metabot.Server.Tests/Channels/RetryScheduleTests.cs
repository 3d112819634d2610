using Metabot.Server.Channels;

namespace Metabot.Server.Tests.Channels;

public class RetryScheduleTests
{
    [Fact]
    public void The_delays_grow_and_end()
    {
        var delays = Enumerable.Range(1, 11).Select(failures => RetrySchedule.Next(failures, asked: null)).ToList();

        Assert.Null(delays[^1]);
        Assert.Equal(delays.Order(), delays.SkipLast(1).Prepend(null));
        Assert.InRange(delays.Sum(delay => delay?.TotalHours ?? 0), 15, 17);
    }

    [Theory]
    [InlineData(1, null, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 90, 90)]
    [InlineData(5, 90, 600)]
    [InlineData(1, 999_999, 28_800)]
    public void A_channel_may_ask_for_longer(int failures, int? asked, int seconds) =>
        Assert.Equal(seconds, RetrySchedule.Next(failures, asked is { } wish ? TimeSpan.FromSeconds(wish) : null)?.TotalSeconds);
}
