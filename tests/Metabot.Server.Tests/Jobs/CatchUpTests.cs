namespace Metabot.Server.Tests.Jobs;

// What periodic jobs do about the beats that they missed: of an hourly one, 72 in three days.
public sealed class CatchUpTests : IAsyncLifetime
{
    private MovedBot _moved = null!;

    public async ValueTask InitializeAsync() => _moved = await MovedBot.StartAsync();

    public ValueTask DisposeAsync() => _moved.DisposeAsync();

    [Theory]
    [InlineData(null, new[] { "completed", "completed" })]
    [InlineData("once", new[] { "completed", "completed" })]
    [InlineData("skip", new[] { "completed", "skipped" })]
    public async Task After_three_days_down_there_is_one_run_or_none_and_the_beat_is_kept(string? catchUp, string[] outcomes)
    {
        var job = await PlanAsync(catchUp);

        await _moved.BeDownAsync(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(30));

        Assert.Equal(outcomes, (await _moved.RunsAsync(job, 2)).Select(run => run.Outcome));
        await AssertKeepsBeatAsync(job, runs: 3);
    }

    [Fact]
    public async Task All_that_were_missed_in_three_days_are_made_up_for_one_after_another_and_the_beat_is_kept()
    {
        var job = await PlanAsync("all");

        await _moved.BeDownAsync(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(30));

        Assert.All(await _moved.RunsAsync(job, 73), run => Assert.Equal("completed", run.Outcome));
        await AssertKeepsBeatAsync(job, runs: 74);
    }

    [Fact]
    public async Task No_more_are_made_up_for_in_a_minute_than_the_job_allows()
    {
        var job = await PlanAsync("all", perMinute: 2);

        await _moved.BeDownAsync(TimeSpan.FromHours(5) + TimeSpan.FromMinutes(30));

        // The first one that was missed at once, and each of the others half a minute behind the one before it.
        var runs = await _moved.RunsAsync(job, 6, nudge: TimeSpan.FromSeconds(1));
        Assert.All(runs.Skip(2).Zip(runs.Skip(1)), pair => Assert.InRange(pair.First.At - pair.Second.At, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(30)));
        await AssertKeepsBeatAsync(job, runs: 7);
    }

    [Fact]
    public async Task A_job_that_is_down_again_while_it_makes_up_goes_on_where_it_was()
    {
        var job = await PlanAsync("all", perMinute: 1);
        await _moved.BeDownAsync(TimeSpan.FromHours(5) + TimeSpan.FromMinutes(30));
        await _moved.RunsAsync(job, 3, nudge: TimeSpan.FromSeconds(1));

        await _moved.BeDownAsync(TimeSpan.FromHours(1));

        // Five, and the one that was missed since.
        Assert.All(await _moved.RunsAsync(job, 7, nudge: TimeSpan.FromSeconds(1)), run => Assert.Equal("completed", run.Outcome));
        await AssertKeepsBeatAsync(job, runs: 8);
    }

    [Fact]
    public async Task A_broadcast_skips_what_it_missed_too()
    {
        var lead = await _moved.Bot.LeadAsync();
        var job = await _moved.Bot.JobIdAsync(new { broadcast_code = "all", run_after_sec = 3_600, is_periodic = true, catch_up = "skip" });

        var runs = await _moved.AdvanceAsync(job, TimeSpan.FromHours(10), runs: 1);

        Assert.Equal("skipped", Assert.Single(runs).Outcome);
        Assert.Empty(await _moved.Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_late_run_that_no_beat_has_overtaken_is_made_also_by_a_job_that_skips()
    {
        var job = await PlanAsync("skip");

        var runs = await _moved.AdvanceAsync(job, TimeSpan.FromHours(1) + TimeSpan.FromSeconds(20), runs: 2);

        Assert.Equal("completed", runs[1].Outcome);
    }

    [Fact]
    public async Task A_job_says_what_it_does_about_missed_beats_and_one_that_runs_once_says_nothing()
    {
        var all = await _moved.Bot.Client.GetAsync(await PlanAsync("all", perMinute: 2), cancellationToken: TestContext.Current.CancellationToken);
        var once = await _moved.Bot.Client.GetAsync(await PlanAsync(null), cancellationToken: TestContext.Current.CancellationToken);
        var single = await _moved.Bot.GetAsync($"jobs/{await _moved.Bot.JobIdAsync(new { script_code = "tick" })}");

        Assert.Equal((CatchUp.All, 2), (all.CatchUp, all.CatchUpPerMin));
        Assert.Equal((CatchUp.Once, null), (once.CatchUp, once.CatchUpPerMin));
        Assert.Null(single["catch_up"]);
    }

    // Its first run is at 00:59, and it has been made.
    private async Task<long> PlanAsync(string? catchUp, int? perMinute = null)
    {
        var job = await _moved.Bot.JobIdAsync(new { script_code = "tick", lead_id = await _moved.Bot.LeadAsync(), run_after_sec = 3_600, is_periodic = true, catch_up = catchUp, catch_up_per_min = perMinute });
        await _moved.AdvanceAsync(job, TimeSpan.FromHours(1), runs: 1);
        return job;
    }

    // The next run comes at the beat, and no other one before it.
    private async Task AssertKeepsBeatAsync(long job, int runs)
    {
        var now = _moved.Time.GetUtcNow();
        var beat = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 59, 0, TimeSpan.Zero);
        var made = await _moved.AdvanceAsync(job, (beat > now ? beat : beat.AddHours(1)) - now + TimeSpan.FromSeconds(1), runs);

        Assert.Equal((runs, 59), (made.Count, (await _moved.BeatsAsync(job))[^1].Minute));
    }
}
