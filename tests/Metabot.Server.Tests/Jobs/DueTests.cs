using Microsoft.Extensions.Logging;

namespace Metabot.Server.Tests.Jobs;

/// <summary>What becomes due is run: in its order, by the clock and not by how long the machine was awake, and again while the disk takes nothing.</summary>
public sealed class DueTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "says": { "commands": [{ "text": "{{ request.text }}" }] } }
        }
        """;

    [Fact]
    public async Task Jobs_of_one_lead_run_in_the_order_of_their_moments_however_many_are_due()
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync();
        var job = 0L;
        foreach (var number in Enumerable.Range(0, 40).Reverse())
        {
            job = await before.JobIdAsync(new { script_code = "says", lead_id = lead, run_after_sec = 900 + number, script_request_params = new { text = $"{number}" } });
        }

        await using var after = await before.RestartAsync("UPDATE WaitingRuns SET Moment = Moment - 10000000000;");

        await after.FinishedAsync(job - 39);
        Assert.Equal(Enumerable.Range(0, 40).Select(number => $"{number}"), await after.TextsAsync(lead));
    }

    [Fact]
    public async Task What_became_due_while_the_machine_slept_runs_when_it_wakes()
    {
        var time = new SleepingTime();
        await using var bot = await TestBot.StartAsync(Manifest, time: time);
        var lead = await bot.LeadAsync();
        var job = await bot.JobIdAsync(new { script_code = "says", lead_id = lead, run_after_sec = 3_000, script_request_params = new { text = "good morning" } });

        time.Sleep(TimeSpan.FromHours(1));

        await bot.FinishedAsync(job);
        Assert.Equal(["good morning"], await bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("Runs")]
    [InlineData("BegunRuns")]
    public async Task A_run_that_the_disk_does_not_take_is_made_when_it_does(string table)
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var lead = await bot.LeadAsync();
        bot.Execute($"CREATE TRIGGER full BEFORE INSERT ON {table} BEGIN SELECT RAISE(FAIL, 'the disk is full'); END");
        var job = await bot.JobIdAsync(new { script_code = "says", lead_id = lead, script_request_params = new { text = "once" } });
        Assert.Equal("scheduled", (string?)(await bot.GetAsync($"jobs/{job}?wait_sec=2"))["status"]);

        bot.Execute("DROP TRIGGER full");

        Assert.Equal("completed", (string?)(await bot.FinishedAsync(job))["status"]);
        Assert.Equal(["once"], await bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_server_whose_disk_takes_nothing_stops_at_once_and_what_is_due_waits_for_the_next_start()
    {
        using var log = new RecordedLog(LogLevel.Warning);
        var before = await TestBot.StartAsync(Manifest, log: log.Configure);
        var lead = await before.LeadAsync();
        before.Execute("CREATE TRIGGER full BEFORE INSERT ON BegunRuns BEGIN SELECT RAISE(FAIL, 'the disk is full'); END");
        var job = await before.JobIdAsync(new { script_code = "says", lead_id = lead, script_request_params = new { text = "once" } });
        Assert.Contains("the disk is full", (await log.NextAsync(8)).Text, StringComparison.Ordinal);

        await using var after = await before.RestartAsync("DROP TRIGGER full");

        Assert.DoesNotContain(log.TakeAll(), line => line.Text.Contains("still ran", StringComparison.Ordinal));
        Assert.Equal("completed", (string?)(await after.FinishedAsync(job))["status"]);
    }

    // Its timers count what the machine was awake, as Linux has it.
    private sealed class SleepingTime : TimeProvider
    {
        private long _slept;

        public void Sleep(TimeSpan duration) => Interlocked.Add(ref _slept, duration.Ticks);

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _slept));
    }
}
