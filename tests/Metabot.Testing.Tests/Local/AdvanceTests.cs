using System.Text;

namespace Metabot.Testing.Tests.Local;

/// <summary>Moving the clock runs all that is due, in order, each at its moment.</summary>
public sealed class AdvanceTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "clock": { "commands": [{ "javascript": "bot.sendMessage(request.name + ' ' + new Date().toISOString().slice(0, 19));" }] },
            "ends": { "commands": [{ "javascript": "lead.setData('is_mute', 1);" }] },
            "replaces": { "commands": [{ "javascript": "bot.scheduleJob({ script_code: 'clock', lead_id: leadId, run_after_sec: 3600, job_key: 'own', script_request_params: { name: 'instead' } });" }] },
            "plans": { "commands": [{ "javascript": "bot.scheduleJob({ script_code: 'clock', lead_id: leadId, run_after_sec: 3600, script_request_params: { name: 'planned' } });" }] }
          },
          "triggers": { "later": { "run_after_min": 90, "script": "clock" } }
        }
        """;

    private readonly BotFolder _folder = new(Manifest);
    private LocalBot _bot = null!;
    private long _lead;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await LocalBot.StartAsync(_folder.Path, TestEnd);
        _lead = (await _bot.Client.CreateLeadAsync(new NewLead("Ann"), TestEnd)).LeadId;
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_clock_stands_still_until_it_is_moved()
    {
        var start = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await ScheduleAsync("now", new JobOptions());
        await _bot.SettleAsync(TestEnd);

        Assert.Equal(start, _bot.Now);
        Assert.Equal(["now 2030-01-01T00:00:00"], await _bot.ReadTextsAsync(cancellationToken: TestEnd));
        await _bot.AdvanceAsync(TimeSpan.FromTicks(1), TestEnd);
        await _bot.AdvanceToAsync(new DateTimeOffset(2030, 1, 1, 3, 0, 1, TimeSpan.FromHours(3)), TestEnd);
        Assert.Equal(start.AddSeconds(1), _bot.Now);
        Assert.Equal(start.AddSeconds(1), _bot.Time.GetUtcNow());
    }

    [Fact]
    public async Task Jobs_of_all_kinds_run_in_the_order_of_their_moments_each_at_its_own()
    {
        await ScheduleAsync("delayed", new JobOptions { RunAfter = TimeSpan.FromDays(2) });
        await ScheduleAsync("fixed", new JobOptions { RunAt = RunAt.Parse("2030-01-02 12:00:00") });
        await ScheduleAsync("moment", new JobOptions { RunAt = new DateTimeOffset(2030, 1, 2, 15, 0, 1, TimeSpan.FromHours(3)) });
        await ScheduleAsync("daily", new JobOptions { RunAfter = TimeSpan.FromHours(6), RepeatEvery = TimeSpan.FromDays(1) });
        await _bot.Client.ScheduleAsync(new JobRequest { TriggerCode = "later", LeadId = _lead, ParamsJson = """{ "name": "trigger" }"""u8.ToArray() }, TestEnd);
        await _bot.Client.ScheduleAsync(new JobRequest { ScriptCode = "plans", LeadId = _lead }, TestEnd);

        await _bot.AdvanceAsync(TimeSpan.FromDays(2), TestEnd);

        Assert.Equal(
            [
                "planned 2030-01-01T01:00:00", "trigger 2030-01-01T01:30:00", "daily 2030-01-01T06:00:00", "daily 2030-01-02T06:00:00",
                "fixed 2030-01-02T12:00:00", "moment 2030-01-02T12:00:01", "delayed 2030-01-03T00:00:00",
            ],
            await _bot.ReadTextsAsync(cancellationToken: TestEnd));
    }

    [Fact]
    public async Task What_is_due_at_one_moment_runs_in_the_order_in_which_it_was_planned()
    {
        for (var i = 1; i <= 130; i++)
        {
            await ScheduleAsync($"{i}", new JobOptions { RunAt = RunAt.Parse("2030-06-01 00:00:00") });
        }

        await _bot.AdvanceAsync(TimeSpan.FromDays(365), TestEnd);

        Assert.Equal(Enumerable.Range(1, 130).Select(i => $"{i} 2030-06-01T00:00:00"), await _bot.ReadTextsAsync(cancellationToken: TestEnd));
    }

    [Fact]
    public async Task The_clock_can_be_moved_again_and_again_and_loses_no_repeat()
    {
        await ScheduleAsync("hourly", new JobOptions { RepeatEvery = TimeSpan.FromHours(1) });
        for (var i = 0; i < 30; i++)
        {
            await _bot.AdvanceAsync(TimeSpan.FromMinutes(50), TestEnd);
        }

        var history = await _bot.ReadHistoryAsync(cancellationToken: TestEnd);
        Assert.Equal(Enumerable.Range(0, 26).Select(hour => new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour)), history.Select(run => run.At));
    }

    // Its next beat is planned in the very transaction that cancels it.
    [Theory]
    [InlineData("ends", "the lead was switched off (is_mute)", 1)]
    [InlineData("replaces", "a newer job took its key", 2)]
    public async Task A_repeating_job_whose_own_run_ends_it_repeats_no_more(string script, string reason, int runs)
    {
#pragma warning disable MBOT6002 // job_key is this server's own
        using var planned = await _bot.Http.PostAsync(
            "jobs/schedule",
            new StringContent($$"""{ "script_code": "{{script}}", "lead_id": {{_lead}}, "is_periodic": true, "repeat_interval_sec": 86400, "job_key": "own" }""", Encoding.UTF8, "application/json"),
            TestEnd);
#pragma warning restore MBOT6002
        Assert.True(planned.IsSuccessStatusCode);

        await _bot.AdvanceAsync(TimeSpan.FromDays(10), TestEnd);

        Assert.Equal(runs, (await _bot.ReadHistoryAsync(cancellationToken: TestEnd)).Count);
        var job = await _bot.Http.GetStringAsync("jobs/1", TestEnd);
        Assert.Contains("\"cancelled\"", job);
        Assert.Contains(reason, job);
    }

    [Fact]
    public async Task The_history_reads_well()
    {
        await ScheduleAsync("x", new JobOptions { RunAfter = TimeSpan.FromHours(9) });
        await _bot.Client.ScheduleAsync(new JobRequest { ScriptCode = "clock", LeadId = _lead, RunAfter = TimeSpan.FromHours(10), Condition = "return new Date().getUTCHours() < 10;" }, TestEnd);

        await _bot.AdvanceAsync(TimeSpan.FromDays(1), TestEnd);

        Assert.Equal(
            [
                "2030-01-01 09:00:00 job 1 script \"clock\" for lead 1 completed",
                "2030-01-01 10:00:00 job 2 script \"clock\" for lead 1 skipped: the condition was not true when the job ran",
            ],
            (await _bot.ReadHistoryAsync(cancellationToken: TestEnd)).Select(run => run.ToString()));
        Assert.Equal(2, Assert.Single(await _bot.ReadHistoryAsync(jobId: 2, TestEnd)).JobId);
    }

    [Fact]
    public async Task The_clock_does_not_go_back()
    {
        await _bot.AdvanceAsync(TimeSpan.FromHours(1), TestEnd);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _bot.AdvanceAsync(TimeSpan.FromTicks(-1), TestEnd));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _bot.AdvanceToAsync(_bot.Now.AddTicks(-1), TestEnd));
    }

    private Task<ScheduledJob> ScheduleAsync(string name, JobOptions options) => _bot.Client.ScheduleAsync(
        new JobRequest
        {
            ScriptCode = "clock",
            LeadId = _lead,
            ParamsJson = Encoding.UTF8.GetBytes($$"""{"name":"{{name}}"}"""),
            RunAt = options.RunAt,
            RunAfter = options.RunAfter,
            RepeatEvery = options.RepeatEvery,
        },
        TestEnd);
}
