using System.Globalization;
using Metabot.Server.Jobs;
using Metabot.Server.Storage;
using Metabot.Server.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Quartz;
using Quartz.Extensibility;

namespace Metabot.Server.Tests.Jobs;

// Which run it is that Quartz begins again, by what the database has of the job: the moment of a run is what two nodes know it by. Jobs are due at a
// quarter of a second, of which Quartz tells the second only.
public sealed class RecoveredRunsTests : IDisposable
{
    private readonly RowsFile _file = new();
    private readonly WriteTurns _turns;
    private readonly SteppedRuns _due = new(new FakeTimeProvider(At("23:59:59")));
    private readonly RecoveredRuns _recovered;

    public RecoveredRunsTests()
    {
        _turns = new WriteTurns(_file.CreateCommitConnection(), WriteTurns.LongestWait);
        var commits = new Commits(_turns, _due);
        _recovered = new RecoveredRuns(_file, commits, new JobStore(commits, _due, new JobSignals(), metrics: null!, NullLogger<JobStore>.Instance));
    }

    public void Dispose()
    {
        _turns.Dispose();
        _due.Dispose();
        _file.Dispose();
    }

    // A node that died: it had fired the trigger half a second after it was due.
    [Theory]
    [InlineData(CatchUp.Once, "12:10:00", "12:10:00.25")]
    [InlineData(CatchUp.Skip, "12:10:00", "12:10:00.25")]
    [InlineData(CatchUp.All, "12:10:00", "12:10:00.25")]
    [InlineData(CatchUp.Once, "12:30:00", "12:30:00.25")]
    [InlineData(CatchUp.Once, "12:10:07", "12:10:07")]
    public async Task A_run_that_a_dead_node_did_not_begin_has_the_moment_that_it_was_due_at(CatchUp catchUp, string second, string moment)
    {
        var job = await AddAsync(catchUp, Made("12:00:00.25", ended: "12:00:01"));

        Assert.Equal(At(moment), await RecoverAsync(job, second));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_run_has_the_moment_that_the_job_was_planned_for(bool isPeriodic)
    {
        var job = await AddAsync(CatchUp.Once, last: null, row => row.IsPeriodic = isPeriodic);

        Assert.Equal(At("12:00:00.25"), await RecoverAsync(job, "12:00:00"));
    }

    [Fact]
    public async Task A_run_that_was_put_off_has_the_moment_that_it_was_put_off_to()
    {
        var job = await AddAsync(CatchUp.All, Made("15:00:15.5", "15:00:16.125", "15:00:17"), row => (row.CatchUpPerMin, row.PutOffBeat) = (4, At("12:20:00.25")));

        Assert.Equal(At("15:00:31.125"), await RecoverAsync(job, "15:00:31"));
    }

    [Fact]
    public async Task A_run_that_was_written_before_the_node_died_is_not_made_again()
    {
        var job = await AddAsync(CatchUp.Once, Made("12:10:00.25", "12:10:00.75", "12:10:01"));

        Assert.Null(await RecoverAsync(job, "12:10:00"));
    }

    [Fact]
    public async Task A_broadcast_that_was_under_way_goes_on_whoever_begins_it_again()
    {
        var job = await AddAsync(CatchUp.Once, Made("12:10:00.25", "12:10:02"));

        Assert.Equal(At("12:10:00.25"), await RecoverAsync(job, "12:10:00"));
        Assert.Equal(At("12:10:00.25"), await TryAgainAsync(job, "12:10:05"));
    }

    [Fact]
    public async Task Of_a_job_that_is_gone_the_scheduler_has_the_only_moment()
    {
        Assert.Equal(At("12:10:00.5"), await RecoverAsync(99, "12:10:00"));
        Assert.Equal(At("12:10:05"), await TryAgainAsync(99, "12:10:05"));
    }

    [Fact]
    public async Task Runs_of_other_jobs_say_nothing_of_this_one()
    {
        var job = await AddAsync(CatchUp.Once, Made("12:00:00.25", ended: "12:00:01"));
        await AddAsync(CatchUp.Once, Made("12:10:00.25", "12:10:02"));

        Assert.Equal(At("12:10:00.25"), await RecoverAsync(job, "12:10:00"));
    }

    // The disk was full, or the database away.
    [Theory]
    [InlineData(CatchUp.Once)]
    [InlineData(CatchUp.Skip)]
    [InlineData(CatchUp.All)]
    public async Task A_run_that_failed_and_was_not_written_keeps_its_moment_at_the_next_attempt(CatchUp catchUp)
    {
        var job = await AddAsync(catchUp, Made("12:00:00.25", ended: "12:00:01"));

        Assert.Equal(At("12:10:00.25"), await TryAgainAsync(job, "12:10:03"));
        Assert.Null(_due.Look().Next);
    }

    // The attempt stands where the next beat was.
    [Theory]
    [InlineData(CatchUp.Once, "12:20:00.25")]
    [InlineData(CatchUp.Skip, "12:20:00.25")]
    [InlineData(CatchUp.All, "12:20:00.25")]
    public async Task A_run_that_failed_though_it_was_written_gives_its_place_back_to_the_next_one(CatchUp catchUp, string next)
    {
        var job = await AddAsync(catchUp, Made("12:10:00.25", ended: "12:10:01"));

        Assert.Null(await TryAgainAsync(job, "12:10:03"));
        Assert.Equal(At(next), _due.Look().Next);
    }

    [Fact]
    public async Task A_job_that_was_cancelled_meanwhile_gets_no_next_run()
    {
        var job = await AddAsync(CatchUp.Once, Made("12:10:00.25", ended: "12:10:01"), row => row.Status = JobStatus.Cancelled);

        Assert.Null(await TryAgainAsync(job, "12:10:03"));
        Assert.Null(_due.Look().Next);
    }

    // By which the runner finds it made.
    [Fact]
    public async Task A_job_that_runs_once_keeps_its_moment_also_when_it_was_written()
    {
        var job = await AddAsync(CatchUp.Once, Made("12:00:00.25", ended: "12:00:01"), row => (row.IsPeriodic, row.Status) = (false, JobStatus.Completed));

        Assert.Equal(At("12:00:00.25"), await TryAgainAsync(job, "12:00:03"));
    }

    // The last run seems to come after this one; neither may be taken for the other.
    [Fact]
    public async Task On_a_clock_that_was_set_back_an_attempt_is_a_run_of_its_own()
    {
        var job = await AddAsync(CatchUp.Once, Made("12:30:00.25", ended: "12:30:01"));

        Assert.Equal(At("12:05:03"), await TryAgainAsync(job, "12:05:03"));
        Assert.Null(_due.Look().Next);
    }

    // Every ten minutes from noon on.
    private async Task<long> AddAsync(CatchUp catchUp, Run? last, Action<Job>? change = null)
    {
        var job = new Job { TargetCode = "tick", RunAt = At("12:00:00.25"), IsPeriodic = true, RepeatIntervalSec = 600, CatchUp = catchUp };
        change?.Invoke(job);
        if (last is not null)
        {
            job.Runs.Add(last);
        }

        await using var db = _file.CreateDbContext();
        db.Jobs.Add(job);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return job.Id;
    }

    private static Run Made(string due, string? began = null, string? ended = null) =>
        new() { ScheduledFor = At(due), StartedAt = At(began ?? due), FinishedAt = ended is null ? null : At(ended) };

    // As a node does that finds what another one left.
    private Task<DateTimeOffset?> RecoverAsync(long jobId, string second)
    {
        var fired = At(second).AddMilliseconds(500);
        var trigger = TriggerBuilder.Create().WithIdentity("recovery").ForJob(DueTrigger.Target).StartAt(fired)
            .UsingJobData(SchedulerConstants.FailedJobOriginalTriggerName, DueTrigger.Key(jobId).Name)
            .UsingJobData(SchedulerConstants.FailedJobOriginalTriggerGroup, DueTrigger.Group)
            .UsingJobData(SchedulerConstants.FailedJobOriginalTriggerFireTime, fired.ToString(CultureInfo.InvariantCulture))
            .UsingJobData(SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime, At(second).ToString(CultureInfo.InvariantCulture)).Build();
        return FindAsync(jobId, fired, context => context.WithTrigger(trigger).Recovering());
    }

    private Task<DateTimeOffset?> TryAgainAsync(long jobId, string fired) =>
        FindAsync(jobId, At(fired), context => context.WithTrigger(DueTrigger.Create(jobId, At(fired))).WithRetryAttempt(1));

    private Task<DateTimeOffset?> FindAsync(long jobId, DateTimeOffset fired, Func<JobExecutionContextBuilder, JobExecutionContextBuilder> fill)
    {
        var context = fill(JobExecutionContextBuilder.For(new RunJob(runner: null!, _recovered))).FiredAt(fired).Build();
        return _recovered.FindMomentAsync(jobId, context, TestContext.Current.CancellationToken);
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2028-02-29T{time}Z", CultureInfo.InvariantCulture);
}
