using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests.Jobs;

// Jobs by a clock that the test moves.
public sealed class ClockTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "tick": { "commands": [{ "text": "tick" }] }, "year": { "commands": [{ "javascript": "bot.sendMessage(new Date().toISOString().slice(0, 16));" }] } },
          "triggers": { "later": { "run_after_min": 90, "script": "tick" } }
        }
        """;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2028, 2, 28, 23, 59, 0, TimeSpan.Zero));

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest, time: _time);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_job_waits_for_the_servers_clock_also_over_a_leap_day()
    {
        var lead = await _bot.LeadAsync();
        var job = await _bot.JobIdAsync(new { script_code = "year", lead_id = lead, run_at = "2028-02-29 12:00:00" });
        Assert.Equal("scheduled", (string?)(await _bot.GetAsync($"jobs/{job}"))["status"]);

        await AdvanceUntilFinishedAsync(job, TimeSpan.FromHours(12) + TimeSpan.FromMinutes(1));

        Assert.Equal(["2028-02-29T12:00"], await _bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_delayed_trigger_goes_on_when_its_minutes_are_over()
    {
        var lead = await _bot.LeadAsync();
        var trigger = await _bot.JobIdAsync(new { trigger_code = "later", lead_id = lead });
        await AdvanceUntilFinishedAsync(trigger, TimeSpan.Zero);
        var waiting = Assert.Single(await _bot.ListAsync($"jobs?lead_id={lead}&status=scheduled"))!;
        Assert.Equal("2028-02-29 01:29:00", (string?)waiting["run_at"]);

        await AdvanceUntilFinishedAsync((long)waiting["job_id"]!, TimeSpan.FromMinutes(90));

        Assert.Equal(["tick"], await _bot.TextsAsync(lead));
    }

    [Fact]
    public async Task Repeats_that_the_clock_jumped_over_are_not_made_up_for()
    {
        var lead = await _bot.LeadAsync();
        var job = await _bot.JobIdAsync(new { script_code = "tick", lead_id = lead, run_after_sec = 60, is_periodic = true });

        await AdvanceUntilFinishedAsync(job, TimeSpan.FromHours(10));
        await AdvanceUntilFinishedAsync(job, TimeSpan.FromMinutes(1), runs: 2);

        Assert.Equal(["tick", "tick"], await _bot.TextsAsync(lead));
    }

    [Fact]
    public async Task An_idempotency_key_is_free_again_after_24_hours()
    {
        var lead = await _bot.LeadAsync();
        var request = new JobRequest { ScriptCode = "tick", LeadId = lead, RunAfter = TimeSpan.FromDays(30), IdempotencyKey = "day" };
        var first = await _bot.Client.ScheduleAsync(request, TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(first.JobId, (await _bot.Client.ScheduleAsync(request, TestContext.Current.CancellationToken)).JobId);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first.JobId, (await _bot.Client.ScheduleAsync(request with { RunAfter = TimeSpan.FromDays(31) }, TestContext.Current.CancellationToken)).JobId);
    }

    // The scheduler looks at the clock by timers of its own, so that it is nudged until it has seen what is due.
    private async Task AdvanceUntilFinishedAsync(long job, TimeSpan time, int runs = 1)
    {
        _time.Advance(time);
        while ((await _bot.GetAsync($"jobs/{job}"))["runs"]!.AsArray().Count < runs)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }
    }
}
