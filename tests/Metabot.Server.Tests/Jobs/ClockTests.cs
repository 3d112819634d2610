using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests.Jobs;

// Jobs by a clock that the test moves, and sets.
public sealed class ClockTests : IAsyncLifetime
{
    private MovedBot _moved = null!;

    private TestBot Bot => _moved.Bot;

    private FakeTimeProvider Time => _moved.Time;

    public async ValueTask InitializeAsync() => _moved = await MovedBot.StartAsync();

    public ValueTask DisposeAsync() => _moved.DisposeAsync();

    [Fact]
    public async Task A_job_waits_for_the_servers_clock_also_over_a_leap_day()
    {
        var lead = await Bot.LeadAsync();
        var job = await Bot.JobIdAsync(new { script_code = "year", lead_id = lead, run_at = "2028-02-29 12:00:00" });
        Assert.Equal("scheduled", (string?)(await Bot.GetAsync($"jobs/{job}"))["status"]);

        await _moved.AdvanceAsync(job, TimeSpan.FromHours(12) + TimeSpan.FromMinutes(1), runs: 1);

        Assert.Equal(["2028-02-29T12:00"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_delayed_trigger_goes_on_when_its_minutes_are_over()
    {
        var lead = await Bot.LeadAsync();
        var trigger = await Bot.JobIdAsync(new { trigger_code = "later", lead_id = lead });
        await _moved.RunsAsync(trigger, 1);
        var waiting = Assert.Single(await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled"))!;
        Assert.Equal("2028-02-29 01:29:00", (string?)waiting["run_at"]);

        await _moved.AdvanceAsync((long)waiting["job_id"]!, TimeSpan.FromMinutes(90), runs: 1);

        Assert.Equal(["tick"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task An_idempotency_key_is_free_again_after_24_hours()
    {
        var lead = await Bot.LeadAsync();
        var request = new JobRequest { ScriptCode = "tick", LeadId = lead, RunAfter = TimeSpan.FromDays(30), IdempotencyKey = "day" };
        var first = await Bot.Client.ScheduleAsync(request, TestContext.Current.CancellationToken);

        Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(first.JobId, (await Bot.Client.ScheduleAsync(request, TestContext.Current.CancellationToken)).JobId);

        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first.JobId, (await Bot.Client.ScheduleAsync(request with { RunAfter = TimeSpan.FromDays(31) }, TestContext.Current.CancellationToken)).JobId);
    }

    // The clock is set: its hands move, and what waits for so and so long goes on waiting.
    [Fact]
    public async Task What_a_clock_that_is_set_forward_jumps_over_is_run_and_the_beat_is_kept()
    {
        var lead = await Bot.LeadAsync();
        var single = await Bot.JobIdAsync(new { script_code = "tick", run_after_sec = 1_800 });
        var job = await Bot.JobIdAsync(new { script_code = "tick", lead_id = lead, run_after_sec = 60, is_periodic = true });
        await _moved.AdvanceAsync(job, TimeSpan.FromMinutes(1), runs: 1);

        Time.AdjustTime(Time.GetUtcNow() + TimeSpan.FromHours(1) + TimeSpan.FromSeconds(30));

        await _moved.RunsAsync(single, 1);
        var runs = await _moved.RunsAsync(job, 3, nudge: TimeSpan.FromSeconds(1));
        var beats = await _moved.BeatsAsync(job);
        Assert.InRange(runs[1].At - beats[1], TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(70));
        Assert.Equal(TimeSpan.Zero, TimeSpan.FromTicks((beats[2] - beats[0]).Ticks % TimeSpan.FromMinutes(1).Ticks));
        Assert.InRange(runs[2].At - beats[2], TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    // quartznet#1440: what was planned by the clock as it was would keep the job silent for an hour.
    [Fact]
    public async Task A_periodic_job_goes_on_with_its_beat_when_the_clock_is_set_back_an_hour()
    {
        var job = await Bot.JobIdAsync(new { script_code = "tick", run_after_sec = 60, is_periodic = true });
        await _moved.AdvanceAsync(job, TimeSpan.FromMinutes(1), runs: 1);
        await _moved.AdvanceAsync(job, TimeSpan.FromMinutes(1), runs: 2);

        var before = Time.GetUtcNow();
        Time.AdjustTime(before - TimeSpan.FromHours(1));

        // Not twice for one beat, though each moment of the hour comes again.
        var runs = await _moved.RunsAsync(job, 5, nudge: TimeSpan.FromSeconds(1));
        Assert.All(runs.Skip(2), run => Assert.InRange(run.At, before - TimeSpan.FromHours(1), before - TimeSpan.FromMinutes(50)));
        Assert.All(await _moved.BeatsAsync(job), beat => Assert.Equal(0, beat.Second));
    }

    [Fact]
    public async Task A_job_that_repeats_more_slowly_than_the_clock_was_set_back_has_no_beat_twice()
    {
        var job = await Bot.JobIdAsync(new { script_code = "tick", run_after_sec = 3_600, is_periodic = true });
        await _moved.AdvanceAsync(job, TimeSpan.FromHours(1), runs: 1);

        Time.AdjustTime(Time.GetUtcNow() - TimeSpan.FromMinutes(5));
        var marker = await Bot.JobIdAsync(new { script_code = "tick", run_after_sec = 600 });
        await _moved.RunsAsync(marker, 1, nudge: TimeSpan.FromSeconds(5));

        Assert.Single(await _moved.RunsAsync(job, 1));
        await _moved.AdvanceAsync(job, TimeSpan.FromHours(1), runs: 2);
        Assert.Equal([(0, 59), (1, 59)], (await _moved.BeatsAsync(job)).Select(beat => (beat.Hour, beat.Minute)));
    }

    // What was put off was planned by the clock as it was, too; the last beat that was missed is to come again.
    [Fact]
    public async Task A_job_that_makes_up_for_what_it_missed_goes_on_when_the_clock_is_set_back_an_hour()
    {
        var job = await Bot.JobIdAsync(new { script_code = "tick", run_after_sec = 3_600, is_periodic = true, catch_up = "all", catch_up_per_min = 1 });
        await _moved.AdvanceAsync(job, TimeSpan.FromHours(1), runs: 1);
        await _moved.BeDownAsync(TimeSpan.FromHours(5) + TimeSpan.FromMinutes(30));
        await _moved.RunsAsync(job, 3, nudge: TimeSpan.FromSeconds(1));

        var before = Time.GetUtcNow();
        Time.AdjustTime(before - TimeSpan.FromHours(1));

        var runs = await _moved.RunsAsync(job, 6, nudge: TimeSpan.FromSeconds(1));
        Assert.All(runs.Skip(3).Take(2), run => Assert.InRange(run.At, before - TimeSpan.FromHours(1), before - TimeSpan.FromMinutes(50)));
        Assert.InRange(runs[5].At, before - TimeSpan.FromMinutes(40), before);
        Assert.Equal(59, (await _moved.BeatsAsync(job))[5].Minute);
    }

    // The scheduler had planned the next run from a moment before the one that has just been made.
    [Fact]
    public async Task A_periodic_job_goes_on_when_the_clock_is_set_back_during_its_run()
    {
        var lead = await Bot.LeadAsync();
        var job = await Bot.JobIdAsync(new { script_code = "slow", lead_id = lead, run_after_sec = 60, is_periodic = true });
        await _moved.AdvanceAsync(job, TimeSpan.FromMinutes(1), runs: 1);

        Time.Advance(TimeSpan.FromMinutes(1));
        while ((string?)(await Bot.GetAsync($"jobs/{job}"))["status"] != "running")
        {
            Time.Advance(TimeSpan.FromMilliseconds(10));
        }

        Time.AdjustTime(Time.GetUtcNow() - TimeSpan.FromMinutes(10));

        Assert.Equal(5, (await _moved.RunsAsync(job, 5, nudge: TimeSpan.FromSeconds(1))).Count);
    }
}
