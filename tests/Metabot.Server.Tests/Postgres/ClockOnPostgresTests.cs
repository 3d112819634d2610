using Metabot.Server.Tests.Jobs;
using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests.Postgres;

// As on a file, though it is Quartz that waits for the moments: quartznet#1440. One node, for by a clock that is moved this fast two would
// take each other for dead.
public sealed class ClockOnPostgresTests(PostgresServer postgres)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_periodic_job_goes_on_with_its_beat_when_the_clock_is_set_back_an_hour()
    {
        await using var moved = await StartAsync();
        var job = await moved.Bot.JobIdAsync(new { script_code = "tick", run_after_sec = 60, is_periodic = true });
        await moved.AdvanceAsync(job, Minute, runs: 1);
        await moved.AdvanceAsync(job, Minute, runs: 2);

        var before = moved.Time.GetUtcNow();
        moved.Time.AdjustTime(before - Hour);

        var runs = await moved.RunsAsync(job, 5, nudge: TimeSpan.FromSeconds(1));
        Assert.All(runs.Skip(2), run => Assert.InRange(run.At, before - Hour, before - TimeSpan.FromMinutes(50)));
        Assert.Equal(5, (await moved.BeatsAsync(job)).Distinct().Count());
    }

    [Fact]
    public async Task What_a_clock_that_is_set_forward_jumps_over_is_run_and_the_beat_is_kept()
    {
        await using var moved = await StartAsync();
        var single = await moved.Bot.JobIdAsync(new { script_code = "tick", run_after_sec = 1_800 });
        var job = await moved.Bot.JobIdAsync(new { script_code = "tick", run_after_sec = 60, is_periodic = true });
        await moved.AdvanceAsync(job, Minute, runs: 1);

        moved.Time.AdjustTime(moved.Time.GetUtcNow() + Hour + TimeSpan.FromSeconds(30));

        Assert.Single(await moved.RunsAsync(single, 1, nudge: TimeSpan.FromSeconds(1)));
        await moved.RunsAsync(job, 3, nudge: TimeSpan.FromSeconds(1));
        var beats = await moved.BeatsAsync(job);
        Assert.Equal(TimeSpan.Zero, TimeSpan.FromTicks((beats[2] - beats[0]).Ticks % Minute.Ticks));
        Assert.InRange(beats[2] - beats[0], Hour, Hour + (3 * Minute));
    }

    private async Task<MovedBot> StartAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        var clock = new StoppedClock();
        var moved = await MovedBot.StartAsync(clock, database);
        clock.IsStopped = true;
        return moved;
    }

    // Goes until it is stopped, for one that is more than a second off the database's is refused at the start.
    private sealed class StoppedClock : FakeTimeProvider
    {
        public bool IsStopped { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            if (!IsStopped)
            {
                AdjustTime(System.GetUtcNow());
            }

            return base.GetUtcNow();
        }
    }
}
