namespace Metabot.Client.Tests;

/// <summary>A moment with an offset is written in the server's time zone, which has no default.</summary>
public sealed class ServerTimeZoneTests
{
    // one hour ahead of UTC; two from the last Sunday of March, 01:00 UTC, to the last Sunday of October
    private const string Central = "Europe/Berlin";

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

    [Theory]
    [InlineData("UTC", "2027-01-21 20:00:00")]
    [InlineData("Etc/UTC", "2027-01-21 20:00:00")]
    [InlineData("Europe/Moscow", "2027-01-21 23:00:00")]
    [InlineData("Asia/Kolkata", "2027-01-22 01:30:00")]
    [InlineData("America/New_York", "2027-01-21 15:00:00")]
    public async Task Takes_any_IANA_id(string id, string expected)
    {
        await _transport.Client(id).ScheduleAsync(At(DateTimeOffset.Parse("2027-01-21T20:00:00Z", null)), TestContext.Current.CancellationToken);

        Assert.Equal($$"""{"script_id":1,"run_at":"{{expected}}"}""", _transport.Body);
    }

    [Fact]
    public async Task Sends_text_as_it_is_whatever_the_zone()
    {
        await _transport.Client(Central).ScheduleAsync(At(RunAt.Parse("2027-03-28 02:30:00")), TestContext.Current.CancellationToken);

        Assert.Equal("""{"script_id":1,"run_at":"2027-03-28 02:30:00"}""", _transport.Body);
    }

    // an empty text is what "ServerTimeZone": null in a JSON file was before .NET 10
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Refuses_a_moment_without_the_zone_and_names_the_option(string? none)
    {
        var error = await Assert.ThrowsAsync<JobValidationException>(
            () => _transport.Client(none).ScheduleAsync(At(DateTimeOffset.UnixEpoch), TestContext.Current.CancellationToken));

        Assert.Equal("run_at", error.Field);
        Assert.Contains("BotClientOptions.ServerTimeZone", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _transport.Calls);
    }

    private static JobRequest At(RunAt runAt) => new() { ScriptId = 1, RunAt = runAt };
}
