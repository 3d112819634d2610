using System.Globalization;
using Metabot.Server.Jobs;
using Metabot.Server.Storage;

namespace Metabot.Server.Tests.Jobs;

// What docs/api.md says of missed beats, reckoned by hand, without a server: of jobs whose first run was at noon.
public sealed class CatchUpTableTests
{
    // An hourly job that was down for three days, from half past two.
    [Theory]
    [InlineData(CatchUp.Once, null, 1, "24T15:00:00")]
    [InlineData(CatchUp.Skip, null, 1, "24T15:00:00")]
    [InlineData(CatchUp.All, null, 72, "24T15:00:00")]
    [InlineData(CatchUp.All, 6_000, 72, "24T15:00:00")]
    // The 72nd is 71 half minutes after 14:30, and by then the beat of 15:00 has been missed, too.
    [InlineData(CatchUp.All, 2, 73, "24T16:00:00")]
    public void After_three_days_down_so_many_runs_are_made_and_then_the_beat_is_kept(CatchUp catchUp, int? perMinute, int runs, string next)
    {
        var job = CreateJob(catchUp, perMinute, interval: 3_600);
        var (due, now) = (At("21T15:00:00"), At("24T14:30:00"));
        var made = new List<DateTimeOffset>();
        while (due <= now || job.PutOffBeat is not null)
        {
            now = JobBeats.TakeLater(now, due);
            made.Add(now);
            due = JobBeats.PlanNext(job, CreateRun(due, now), now);
        }

        Assert.Equal((runs, At(next)), (made.Count, due));
        Assert.All(made, moment => Assert.InRange(made.Count(other => other >= moment && other < moment.AddMinutes(1)), 1, perMinute ?? int.MaxValue));
    }

    // Where the run came too late for a job that skips, its history says by how much.
    [Theory]
    [InlineData(3_600, "21T13:00:00", "24T14:30:00", "missed: it was due 3.01:30:00 earlier, and catch_up is skip")]
    [InlineData(3_600, "21T13:00:00", "21T13:01:00", null)]
    [InlineData(3_600, "21T13:00:00", "21T13:01:00.001", "missed: it was due 0.00:01:00 earlier, and catch_up is skip")]
    [InlineData(30, "21T13:00:00", "21T13:00:29.999", null)]
    [InlineData(30, "21T13:00:00", "21T13:00:31", "missed: it was due 0.00:00:31 earlier, and catch_up is skip")]
    [InlineData(1, "21T13:00:00", "21T13:00:00.999", null)]
    [InlineData(1, "21T13:00:00", "21T12:59:00", null)]
    public void A_run_is_missed_that_begins_more_than_a_minute_late_or_after_the_next_beat(int interval, string due, string began, string? reason) =>
        Assert.Equal(reason, JobBeats.FindMiss(CreateJob(CatchUp.Skip, null, interval), CreateRun(At(due), At(began)))?.Reason);

    // Every ten minutes. The run was due, began and ended at these moments.
    [Theory]
    [InlineData(CatchUp.Once, "21T12:10:00", "21T12:10:00", "21T12:10:05", "21T12:20:00")]
    [InlineData(CatchUp.Skip, "21T12:10:00", "21T12:10:00", "21T12:10:05", "21T12:20:00")]
    [InlineData(CatchUp.All, "21T12:10:00", "21T12:10:00", "21T12:10:05", "21T12:20:00")]
    [InlineData(CatchUp.Once, "21T12:10:00", "21T12:19:59", "21T12:20:01", "21T12:30:00")]
    [InlineData(CatchUp.Skip, "21T12:10:00", "21T12:19:59", "21T12:20:01", "21T12:30:00")]
    [InlineData(CatchUp.All, "21T12:10:00", "21T12:19:59", "21T12:20:01", "21T12:20:00")]
    [InlineData(CatchUp.Once, "21T12:10:00", "21T15:33:00", "21T15:34:00", "21T15:40:00")]
    [InlineData(CatchUp.Skip, "21T12:10:00", "21T15:33:00", "21T15:34:00", "21T15:40:00")]
    [InlineData(CatchUp.All, "21T12:10:00", "21T15:33:00", "21T15:34:00", "21T12:20:00")]
    // The clock was set back while it ran: no beat comes twice.
    [InlineData(CatchUp.Once, "21T12:30:00", "21T12:30:00", "21T12:05:00", "21T12:40:00")]
    [InlineData(CatchUp.Skip, "21T12:30:00", "21T12:30:00", "21T12:05:00", "21T12:40:00")]
    [InlineData(CatchUp.All, "21T12:30:00", "21T12:30:00", "21T12:05:00", "21T12:40:00")]
    public void What_waits_after_a_run_is_what_its_end_has_planned(CatchUp catchUp, string due, string began, string ended, string next)
    {
        var job = CreateJob(catchUp);
        var run = CreateRun(At(due), At(began), At(ended));

        Assert.Equal(At(next), JobBeats.PlanNext(job, run, At(ended)));
        Assert.Equal(At(next), JobBeats.FindWaiting(job, run));
    }

    // Four in a minute. The run that is put off is a quarter of a minute behind the one before it.
    [Theory]
    [InlineData(null, "21T12:10:00", "21T15:00:00", "21T15:00:15", "21T12:20:00")]
    [InlineData("21T12:20:00", "21T15:00:15", "21T15:00:15", "21T15:00:30", "21T12:30:00")]
    [InlineData("21T12:20:00", "21T15:00:15", "21T15:00:19", "21T15:00:34", "21T12:30:00")]
    [InlineData("21T14:50:00", "21T15:09:00", "21T15:09:00", "21T15:09:15", "21T15:00:00")]
    [InlineData("21T15:00:00", "21T15:09:15", "21T15:09:15", "21T15:10:00", null)]
    [InlineData("21T15:00:00", "21T15:09:59", "21T15:09:59", "21T15:10:00", null)]
    [InlineData(null, "21T15:10:00", "21T15:10:00", "21T15:20:00", null)]
    public void What_is_put_off_is_known_by_its_beat(string? beat, string due, string began, string next, string? nextBeat)
    {
        var job = CreateJob(CatchUp.All, perMinute: 4);
        job.PutOffBeat = beat is null ? null : At(beat);
        var run = CreateRun(At(due), At(began), At(began));

        Assert.Equal(At(next), JobBeats.PlanNext(job, run, At(began)));
        Assert.Equal(nextBeat is null ? null : At(nextBeat), job.PutOffBeat);
        Assert.Equal(At(next), JobBeats.FindWaiting(job, run));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_job_that_has_not_run_waits_for_the_moment_that_it_was_planned_for(bool isPeriodic)
    {
        var job = CreateJob(CatchUp.Once);
        job.IsPeriodic = isPeriodic;

        Assert.Equal(At("21T12:00:00"), JobBeats.FindWaiting(job, last: null));
    }

    // To run a job now sets its beats anew, from that moment on.
    [Theory]
    [InlineData(CatchUp.Once, null)]
    [InlineData(CatchUp.Skip, null)]
    [InlineData(CatchUp.All, null)]
    [InlineData(CatchUp.All, 4)]
    public void A_job_that_was_told_to_run_now_waits_for_that_and_has_its_beats_from_there(CatchUp catchUp, int? perMinute)
    {
        var job = CreateJob(catchUp, perMinute);
        job.RunAt = At("21T12:34:56");

        Assert.Equal(At("21T12:34:56"), JobBeats.FindWaiting(job, CreateRun(At("21T12:30:00"), At("21T12:30:00"), At("21T12:30:01"))));
        Assert.Equal(At("21T12:44:56"), JobBeats.PlanNext(job, CreateRun(At("21T12:34:56"), At("21T12:34:56")), At("21T12:34:57")));
    }

    // What it missed before that is no beat of the job any more, also where a run was under way meanwhile.
    [Theory]
    [InlineData(CatchUp.Once, null)]
    [InlineData(CatchUp.Skip, null)]
    [InlineData(CatchUp.All, null)]
    [InlineData(CatchUp.All, 4)]
    public void No_beat_is_before_the_moment_at_which_the_job_was_told_to_run(CatchUp catchUp, int? perMinute)
    {
        var job = CreateJob(catchUp, perMinute);
        job.RunAt = At("21T12:34:56");
        var run = CreateRun(At("21T10:10:00"), At("21T12:31:00"), At("21T12:35:10"));

        Assert.Equal(At("21T12:44:56"), JobBeats.PlanNext(job, run, At("21T12:35:10")));
        Assert.Null(job.PutOffBeat);
        Assert.Equal(At("21T12:34:56"), JobBeats.FindWaiting(job, run));
    }

    // What Quartz tells of a run that a node left is the second that it was due in.
    [Theory]
    [InlineData("21T12:10:00", null, "21T12:10:00.25")]
    [InlineData("21T12:10:00", "21T12:00:00.25", "21T12:10:00.25")]
    [InlineData("21T12:00:00", null, "21T12:00:00.25")]
    [InlineData("21T12:10:01", null, "21T12:10:01")]
    [InlineData("21T12:10:01", "21T12:10:00.25", "21T12:10:01")]
    [InlineData("21T12:10:01", "21T12:10:01.5", "21T12:10:01.5000001")]
    [InlineData("21T12:09:59", "21T12:00:00.25", "21T12:09:59")]
    [InlineData("21T11:59:59", null, "21T11:59:59")]
    public void The_beat_of_a_second_is_found_and_where_there_is_none_a_moment_that_no_run_has(string second, string? last, string found)
    {
        var job = CreateJob(CatchUp.Once);
        job.RunAt = At("21T12:00:00.25");

        Assert.Equal(At(found), JobBeats.FindIn(job, At(second), last is null ? null : At(last)));
    }

    // Of a job that repeats each second there is one in each.
    [Fact]
    public void Of_the_shortest_beat_every_second_has_one()
    {
        var job = CreateJob(CatchUp.Once, interval: 1);
        job.RunAt = At("21T12:00:00.999");

        Assert.All(Enumerable.Range(0, 100), second => Assert.Equal(job.RunAt.AddSeconds(second), JobBeats.FindIn(job, At("21T12:00:00").AddSeconds(second), last: null)));
    }

    private static Job CreateJob(CatchUp catchUp, int? perMinute = null, int interval = 600) =>
        new() { RunAt = At("21T12:00:00"), IsPeriodic = true, RepeatIntervalSec = interval, CatchUp = catchUp, CatchUpPerMin = perMinute };

    private static Run CreateRun(DateTimeOffset due, DateTimeOffset began, DateTimeOffset? ended = null) => new() { ScheduledFor = due, StartedAt = began, FinishedAt = ended };

    // A day of January 2027 and a time.
    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse($"2027-01-{moment}Z", CultureInfo.InvariantCulture);
}
