using System.Globalization;
using Metabot.Server.Jobs;
using Metabot.Server.Storage;

namespace Metabot.Server.Tests.Jobs;

// When a job that repeats is due again, reckoned from its beats and not from when it ran.
public sealed class BeatTests
{
    private static readonly DateTimeOffset First = At("12:00:00");

    [Theory]
    [InlineData("12:00:00", "12:00:00", "12:10:00")]
    [InlineData("12:00:00", "12:00:07", "12:10:00")]
    [InlineData("12:10:00", "12:19:59", "12:20:00")]
    [InlineData("12:10:00", "12:20:00", "12:30:00")]
    [InlineData("12:10:00", "15:34:00", "15:40:00")]
    [InlineData("11:53:00", "11:53:00", "12:00:00")]
    [InlineData("11:43:00", "11:43:00", "11:50:00")]
    [InlineData("12:30:00", "12:10:00", "12:40:00")]
    public void One_run_makes_up_for_all_missed_ones_and_the_beats_stay(string due, string now, string next) =>
        Assert.Equal(At(next), JobBeats.PlanNext(Job(CatchUp.Once), Run(due), At(now)));

    [Theory]
    [InlineData("12:00:00", "15:34:00", "12:10:00")]
    [InlineData("12:10:00", "12:10:01", "12:20:00")]
    public void Each_missed_run_is_made_one_after_another_where_all_are_to_be(string due, string now, string next) =>
        Assert.Equal(At(next), JobBeats.PlanNext(Job(CatchUp.All), Run(due), At(now)));

    [Fact]
    public void Missed_runs_are_spread_over_the_minute_and_keep_the_beat_that_they_are_for()
    {
        var job = Job(CatchUp.All, perMinute: 4);

        var second = JobBeats.PlanNext(job, Run("12:00:00", began: "15:00:00"), At("15:00:01"));

        Assert.Equal((At("15:00:15"), At("12:10:00")), (second, job.PutOffBeat));
        var third = JobBeats.PlanNext(job, Run("15:00:15", began: "15:00:16"), At("15:00:17"));
        Assert.Equal((At("15:00:31"), At("12:20:00")), (third, job.PutOffBeat));
    }

    [Fact]
    public void Where_nothing_is_missed_any_more_the_run_is_at_its_beat()
    {
        var job = Job(CatchUp.All, perMinute: 4);
        job.PutOffBeat = At("14:50:00");

        Assert.Equal(At("15:00:00"), JobBeats.PlanNext(job, Run("14:59:00", began: "14:59:00"), At("14:59:01")));
        Assert.Null(job.PutOffBeat);
    }

    // A run is known by its moment: the one before it may have been put off beyond the beat that comes next.
    [Fact]
    public void A_run_is_always_later_than_the_one_before_it()
    {
        var job = Job(CatchUp.All, perMinute: 4);
        job.PutOffBeat = At("14:50:00");

        Assert.Equal(At("15:00:05").AddTicks(1), JobBeats.PlanNext(job, Run("15:00:05"), At("14:59:01")));
    }

    [Theory]
    [InlineData("12:00:00", "12:01:00", null)]
    [InlineData("12:00:00", "12:01:01", "missed: it was due 0.00:01:01 earlier, and catch_up is skip")]
    [InlineData("12:00:00", "11:00:00", null)]
    public void A_run_that_comes_a_minute_late_is_missed(string due, string began, string? reason)
    {
        var run = Run(due, began);

        Assert.Equal(reason, JobBeats.FindMiss(Job(CatchUp.Skip), run)?.Reason);
        Assert.Null(JobBeats.FindMiss(Job(CatchUp.Once), run));
        Assert.Null(JobBeats.FindMiss(Job(CatchUp.All), run));
    }

    [Fact]
    public void A_run_that_comes_after_the_next_beat_is_missed_however_short_the_beat()
    {
        var job = Job(CatchUp.Skip);
        job.RepeatIntervalSec = 5;

        Assert.Null(JobBeats.FindMiss(job, Run("12:00:00", "12:00:04")));
        Assert.Equal(RunOutcome.Skipped, JobBeats.FindMiss(job, Run("12:00:00", "12:00:05"))?.Outcome);
    }

    [Fact]
    public void A_job_that_does_not_repeat_is_never_missed()
    {
        var job = Job(CatchUp.Skip);
        job.IsPeriodic = false;

        Assert.Null(JobBeats.FindMiss(job, Run("12:00:00", "19:00:00")));
    }

    [Fact]
    public void Beats_of_moments_that_have_been_before_move_by_what_nobody_sees()
    {
        var job = Job(CatchUp.Once);

        var next = JobBeats.PlanAgain(job, At("12:34:00"));

        Assert.Equal(At("12:40:00").AddMilliseconds(1), next);
        Assert.Equal(First.AddMilliseconds(1), job.RunAt);
    }

    private static Job Job(CatchUp catchUp, int? perMinute = null) =>
        new() { RunAt = First, IsPeriodic = true, RepeatIntervalSec = 600, CatchUp = catchUp, CatchUpPerMin = perMinute };

    private static Run Run(string due, string? began = null) => new() { ScheduledFor = At(due), StartedAt = At(began ?? due) };

    private static DateTimeOffset At(string time) =>
        DateTimeOffset.ParseExact($"2027-01-21 {time} Z", "yyyy-MM-dd HH:mm:ss 'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
