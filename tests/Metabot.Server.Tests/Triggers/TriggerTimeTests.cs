namespace Metabot.Server.Tests.Triggers;

// run_at of a trigger, in a zone whose clocks are put forward and back.
public sealed class TriggerTimeTests(TriggerTimeTests.Fixture fixture) : IClassFixture<TriggerTimeTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "s": { "commands": [{ "text": "{{ request.what }}" }] } },
          "triggers": {
            "gap": { "run_at": "2031-03-30 02:30:00", "script": "s" },
            "twice": { "run_at": "2030-10-27 02:30:00", "script": "s" },
            "leap": { "run_at": "2032-02-29 12:00:00", "script": "s" },
            "past": { "run_at": "2021-01-21 21:00:00", "script": "s" },
            "far": { "run_at": "9999-12-31 23:59:59", "script": "s" },
            "both": { "run_at": "2032-02-29 12:00:00", "run_after_sec": 1, "script": "s", "trigger": "leap" },
            "minutes": { "run_after_min": 35791394, "script": "s" },
            "never": { "run_at": "2032-02-29 12:00:00", "condition": "return false;", "script": "s" },
            "otherwise": { "run_at": "2032-02-29 12:00:00", "condition": "return false;", "script": "s", "else_script": "s" }
          }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("twice", "2030-10-27 02:30:00")]
    [InlineData("leap", "2032-02-29 12:00:00")]
    [InlineData("far", "9999-12-31 23:59:59")]
    [InlineData("both", "2032-02-29 12:00:00", "2032-02-29 12:00:00")]
    [InlineData("otherwise", "2032-02-29 12:00:00")]
    public async Task What_is_to_run_waits_for_its_time(string trigger, params string[] times)
    {
        var lead = await Bot.LeadAsync();

        await Bot.RunAsync(new { trigger_code = trigger, lead_id = lead, script_request_params = new { what = trigger } });

        var waiting = await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled");
        Assert.Equal(times, waiting.Select(job => (string?)job!["run_at"]));
    }

    [Fact]
    public async Task The_first_of_two_moments_is_meant_when_the_clock_shows_a_time_twice()
    {
        var lead = await Bot.LeadAsync();
        await Bot.RunAsync(new { trigger_code = "twice", lead_id = lead });

        var ticks = new DateTimeOffset(2030, 10, 27, 2, 30, 0, TimeSpan.FromHours(2)).UtcTicks;
        Bot.Execute($"UPDATE Jobs SET Reason = 'first' WHERE RunAt = {ticks}");

        Assert.Equal("first", (string?)Assert.Single(await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled"))!["reason"]);
    }

    [Fact]
    public async Task A_time_that_the_clocks_skip_fails_the_job_and_says_so()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { trigger_code = "gap", lead_id = lead });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("clocks in Europe/Berlin skip it when they are put forward", (string?)job["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_has_passed_means_now()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { trigger_code = "past", lead_id = lead, script_request_params = new { what = "late" } });
        await Bot.SettleAsync((long)job["job_id"]!);

        Assert.Equal(["late"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task The_longest_delay_is_taken()
    {
        var lead = await Bot.LeadAsync();

        await Bot.RunAsync(new { trigger_code = "minutes", lead_id = lead });

        var waiting = Assert.Single(await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled"))!;
        Assert.Equal(DateTime.UtcNow.Year + 68, DateTime.Parse((string)waiting["run_at"]!, null).Year);
    }

    [Fact]
    public async Task A_condition_that_is_not_true_starts_no_delay()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { trigger_code = "never", lead_id = lead });

        Assert.Equal(("skipped", "the condition of trigger \"never\" was not true"), ((string?)job["status"], (string?)job["reason"]));
        Assert.Empty(await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled"));
    }

    public sealed class Fixture() : SharedBot(Manifest, timeZone: "Europe/Berlin");
}
