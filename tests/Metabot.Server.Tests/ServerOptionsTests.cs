namespace Metabot.Server.Tests;

public class ServerOptionsTests
{
    private const string Manifest = """
        { "id": 42, "name": "Test", "scripts": { "silent": { "commands": [] } } }
        """;

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:5080")]
    [InlineData("http://example.org:5080")]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("nonsense")]
    public async Task Only_loopback_addresses_are_taken(string url)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => folder.StartAsync(url));

        Assert.Contains("127.0.0.1", exception.Message);
    }

    [Theory]
    [InlineData("http://127.0.0.1:99999", "has the port 99999; ports go from 0 to 65535")]
    [InlineData("http://127.0.0.1:0/foo", "has more than scheme, host and port")]
    [InlineData("http://localhost:0?x=1", "has more than scheme, host and port")]
    public async Task An_address_that_cannot_be_listened_on_is_told_why(string url, string message)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => folder.StartAsync(url));

        Assert.Contains(message, exception.Message);
    }

    // The appsettings.json beside these tests stands for an application's: with its endpoint no bot would start.
    [Fact]
    public async Task The_settings_of_the_application_that_it_runs_in_are_not_the_bots()
    {
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "appsettings.json")));
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);

        await using var server = await folder.StartAsync("http://127.0.0.1:0");

        Assert.Equal("http", server.Address.Scheme);
    }

    [Fact]
    public async Task Localhost_is_127_0_0_1()
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);

        await using var server = await folder.StartAsync("http://localhost:0");

        Assert.Equal("127.0.0.1", server.Address.Host);
    }

    [Fact]
    public async Task Too_many_calls_are_refused_with_429_and_a_time_to_wait()
    {
        await using var bot = await TestBot.StartAsync(Manifest, maxCallsPerSecond: 1);

        using var refused = await FirstRefusalAsync(bot);

        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
    }

    // Morocco's clock stands one hour back in Ramadan, which time zone data calls daylight saving of minus one hour; Lord Howe's
    // moves by half an hour.
    [Theory]
    [InlineData("Africa/Casablanca", "2027-03-14 02:30:00", "2027-03-14 03:00:00", "2027-03-14 01:59:59")]
    [InlineData("Australia/Lord_Howe", "2027-10-03 02:15:00", "2027-10-03 02:30:00", "2027-10-03 01:59:59")]
    [InlineData("America/New_York", "2027-03-14 02:30:00", "2027-03-14 03:00:00", "2027-03-14 01:59:59")]
    public async Task Times_that_a_clock_skips_are_refused_in_every_zone(string zone, string skipped, string after, string before)
    {
        await using var bot = await TestBot.StartAsync(Manifest, zone);

        var refused = await bot.PostAsync("jobs/schedule", new { script_code = "silent", run_at = skipped });

        Assert.Equal((400, "run_at"), (refused.Status, (string?)refused.Problem["field"]));
        foreach (var runAt in new[] { after, before })
        {
            var job = await bot.JobIdAsync(new { script_code = "silent", run_at = runAt });
            Assert.Equal(runAt, (string?)(await bot.GetAsync($"jobs/{job}"))["run_at"]);
        }
    }

    [Theory]
    [InlineData("2027-03-28 02:30:00", "clocks in Europe/Berlin skip it")]
    public async Task A_time_that_the_clocks_skip_is_refused(string runAt, string message)
    {
        await using var bot = await TestBot.StartAsync(Manifest, "Europe/Berlin");

        var answer = await bot.PostAsync("jobs/schedule", new { script_code = "silent", run_at = runAt });

        Assert.Equal((400, "run_at"), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }

    [Theory]
    [InlineData("America/New_York", "9999-12-31 23:59:59", "scheduled")]
    [InlineData("Asia/Tokyo", "0001-01-01 00:00:00", "completed")]
    public async Task The_ends_of_the_calendar_are_far_away_in_every_zone(string zone, string runAt, string status)
    {
        await using var bot = await TestBot.StartAsync(Manifest, zone);
        var id = await bot.JobIdAsync(new { script_code = "silent", run_at = runAt });

        var job = await bot.GetAsync($"jobs/{id}?wait_sec={(status == "completed" ? 20 : 1)}");

        Assert.Equal(status, (string?)job["status"]);
    }

    [Fact]
    public async Task Run_at_is_read_in_the_servers_zone()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg");
        await using var bot = await TestBot.StartAsync(Manifest, zone.Id);
        var passed = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow.AddMinutes(-1), zone).ToString("yyyy-MM-dd HH:mm:ss");
        var coming = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow.AddMinutes(5), zone).ToString("yyyy-MM-dd HH:mm:ss");

        var done = await bot.RunAsync(new { script_code = "silent", run_at = passed });
        var waiting = await bot.GetAsync($"jobs/{await bot.JobIdAsync(new { script_code = "silent", run_at = coming })}");

        Assert.Equal("completed", (string?)done["status"]);
        Assert.Equal(("scheduled", coming), ((string?)waiting["status"], (string?)waiting["run_at"]));
    }

    [Theory]
    [InlineData("new Date(2027, 0, 21, 21).toISOString() === '2027-01-21T16:00:00.000Z'", "scheduled")]
    [InlineData("new Date().getTimezoneOffset() === -300", "scheduled")]
    [InlineData("new Date().getFullYear() >= 2026", "scheduled")]
    [InlineData("new Date().getFullYear() < 2026", "skipped")]
    public async Task Dates_in_javascript_are_in_the_servers_zone(string expression, string status)
    {
        await using var bot = await TestBot.StartAsync(Manifest, "Asia/Yekaterinburg");

        var answer = await bot.ScheduleAsync(new { script_code = "silent", condition_script_code = $"return {expression};" });

        Assert.Equal(status, (string?)answer["status"]);
    }

    private static async Task<HttpResponseMessage> FirstRefusalAsync(TestBot bot)
    {
        while (true)
        {
            var response = await bot.Http.GetAsync("bots/42/jobs", TestContext.Current.CancellationToken);
            if ((int)response.StatusCode == 429)
            {
                return response;
            }

            response.Dispose();
        }
    }

    [Fact]
    public async Task A_retention_below_a_day_is_refused()
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => BotServer.StartAsync(
            new BotServerOptions { BotFolder = folder.Path, DatabasePath = Path.Combine(folder.Path, "bot.db"), Token = TestBot.Token, Retention = TimeSpan.FromHours(23) },
            TestContext.Current.CancellationToken));

        Assert.Contains("--keep-days, BotServerOptions.Retention", exception.Message);
    }
}
