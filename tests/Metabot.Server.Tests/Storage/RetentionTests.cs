using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests.Storage;

// What is over for 30 days goes by itself, by a clock that the test moves.
public sealed class RetentionTests
{
    private const string Manifest = """
        { "id": 42, "name": "T", "scripts": { "hello": { "commands": [{ "text": "Hello" }] } } }
        """;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2028, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_job_goes_with_its_runs_and_messages_and_younger_ones_stay()
    {
        await using var bot = await TestBot.StartAsync(Manifest, time: _time);
        var lead = await bot.LeadAsync();
        var old = await RunAsync(bot, new { script_code = "hello", lead_id = lead });
        _time.Advance(TimeSpan.FromDays(20));
        var young = await RunAsync(bot, new { script_code = "hello", lead_id = lead });

        await AdvanceUntilGoneAsync(bot, old, TimeSpan.FromDays(11));

        Assert.Equal("completed", (string?)(await bot.GetAsync($"jobs/{young}"))["status"]);
        var message = Assert.Single(await bot.ListAsync($"messages?lead_id={lead}"))!;
        Assert.Equal("2028-01-21", ((string)message["created_at"]!)[..10]);
        Assert.Equal("Ann", (string?)(await bot.GetAsync($"leads/{lead}"))["name"]);
    }

    [Fact]
    public async Task A_job_that_waits_stays_however_long_ago_it_was_planned()
    {
        await using var bot = await TestBot.StartAsync(Manifest, time: _time);
        var lead = await bot.LeadAsync();
        var old = await RunAsync(bot, new { script_code = "hello", lead_id = lead });
        var waiting = await bot.JobIdAsync(new { script_code = "hello", lead_id = lead, run_after_sec = 60 * 24 * 3600 });

        await AdvanceUntilGoneAsync(bot, old, TimeSpan.FromDays(31));

        Assert.Equal("scheduled", (string?)(await bot.GetAsync($"jobs/{waiting}"))["status"]);
    }

    [Fact]
    public async Task Of_a_job_that_repeats_the_old_runs_go()
    {
        await using var bot = await TestBot.StartAsync(Manifest, time: _time);
        var lead = await bot.LeadAsync();
        var old = await RunAsync(bot, new { script_code = "hello", lead_id = lead });
        var weekly = await RunAsync(bot, new { script_code = "hello", lead_id = lead, is_periodic = true, repeat_interval_sec = 7 * 24 * 3600 });
        _time.Advance(TimeSpan.FromDays(28));
        await NudgeUntilAsync(async () => await CountRunsAsync(bot, weekly) == 2);

        await AdvanceUntilGoneAsync(bot, old, TimeSpan.FromDays(3));

        var job = await bot.GetAsync($"jobs/{weekly}");
        Assert.Equal(("scheduled", 1), ((string?)job["status"], job["runs"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_cancelled_job_goes_when_its_time_is_over_as_long()
    {
        await using var bot = await TestBot.StartAsync(Manifest, time: _time);
        var soon = await bot.JobIdAsync(new { script_code = "hello", run_after_sec = 60 });
        var later = await bot.JobIdAsync(new { script_code = "hello", run_after_sec = 40 * 24 * 3600 });
        await bot.PostAsync($"jobs/{soon}/cancel");
        await bot.PostAsync($"jobs/{later}/cancel");

        await AdvanceUntilGoneAsync(bot, soon, TimeSpan.FromDays(31));

        Assert.Equal("cancelled", (string?)(await bot.GetAsync($"jobs/{later}"))["status"]);
    }

    [Fact]
    public async Task More_than_one_portion_goes_at_once()
    {
        await using var bot = await TestBot.StartAsync(Manifest, time: _time);
        var jobs = Enumerable.Repeat(new { script_code = "hello", run_after_sec = 60 }, 500).ToArray();
        Assert.Equal(200, (await bot.PostAsync("jobs/batch", jobs)).Status);
        Assert.Equal(200, (await bot.PostAsync("jobs/cancel", new { })).Status);

        _time.Advance(TimeSpan.FromDays(31));

        await NudgeUntilAsync(async () => (await bot.ListAsync("jobs?limit=1")).Count == 0);
    }

    [Fact]
    public async Task Nothing_goes_where_all_is_kept()
    {
        await using var bot = await TestBot.StartAsync(Manifest, time: _time, keepDays: 0);
        var old = await RunAsync(bot, new { script_code = "hello" });
        _time.Advance(TimeSpan.FromDays(3_650));

        var young = await RunAsync(bot, new { script_code = "hello" });

        Assert.Equal([young, old], (await bot.ListAsync("jobs")).Select(job => (long)job!["job_id"]!).OrderDescending());
    }

    private async Task<long> RunAsync(TestBot bot, object body)
    {
        var job = await bot.JobIdAsync(body);
        await NudgeUntilAsync(async () => await CountRunsAsync(bot, job) == 1);
        return job;
    }

    private async Task AdvanceUntilGoneAsync(TestBot bot, long job, TimeSpan time)
    {
        _time.Advance(time);
        await NudgeUntilAsync(async () => (await bot.Http.GetAsync($"bots/42/jobs/{job}", TestContext.Current.CancellationToken)).StatusCode == System.Net.HttpStatusCode.NotFound);
    }

    // Scheduler and server look at the clock by timers of their own.
    private async Task NudgeUntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }
    }

    private static async Task<int> CountRunsAsync(TestBot bot, long job) => (await bot.GetAsync($"jobs/{job}"))["runs"]!.AsArray().Count;
}
