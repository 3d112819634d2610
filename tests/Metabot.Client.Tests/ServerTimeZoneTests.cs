namespace Metabot.Client.Tests;

/// <summary>A moment with an offset is written in the server's time zone, which has no default.</summary>
public sealed class ServerTimeZoneTests
{
    // one hour ahead of UTC; two from the last Sunday of March, 01:00 UTC, to the last Sunday of October
    private static readonly TimeZoneInfo Central = TimeZoneInfo.CreateCustomTimeZone("Central", TimeSpan.FromHours(1), "Central", "Central", "Central summer",
    [
        TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date,
            DateTime.MaxValue.Date,
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday)),
    ]);

    private readonly RecordingTransport _transport = new();

    [Theory]
    [InlineData("2027-01-21T20:00:00+00:00", "2027-01-21 21:00:00")]
    [InlineData("2027-01-21T23:59:59.9999999+03:00", "2027-01-21 21:59:59")]
    [InlineData("2027-07-21T20:00:00-10:00", "2027-07-22 08:00:00")]
    [InlineData("2027-03-28T00:59:59Z", "2027-03-28 01:59:59")]
    [InlineData("2027-03-28T01:00:00Z", "2027-03-28 03:00:00")]
    public async Task Writes_the_moment_as_the_servers_clock_shows_it(string moment, string expected)
    {
        await _transport.Client(Central).ScheduleAsync(At(DateTimeOffset.Parse(moment, null)), TestContext.Current.CancellationToken);

        Assert.Equal($$"""{"script_id":1,"run_at":"{{expected}}"}""", _transport.Body);
    }

    [Fact]
    public async Task Sends_text_as_it_is_whatever_the_zone()
    {
        await _transport.Client(Central).ScheduleAsync(At(RunAt.Parse("2027-03-28 02:30:00")), TestContext.Current.CancellationToken);

        Assert.Equal("""{"script_id":1,"run_at":"2027-03-28 02:30:00"}""", _transport.Body);
    }

    [Fact]
    public async Task Refuses_a_moment_without_the_zone_and_names_the_option()
    {
        var error = await Assert.ThrowsAsync<JobValidationException>(
            () => _transport.Client().ScheduleAsync(At(DateTimeOffset.UnixEpoch), TestContext.Current.CancellationToken));

        Assert.Equal("run_at", error.Field);
        Assert.Contains("BotClientOptions.ServerTimeZone", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _transport.Calls);
    }

    private static JobRequest At(RunAt runAt) => new() { ScriptId = 1, RunAt = runAt };
}
