using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// When a periodic job is due again. Its beats keep to the times that its first run set: a late run moves none of the later ones.
internal static class JobBeats
{
    // What waits for a worker or for its lead is late; what comes later than this has waited for the server.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    // What becomes of a run that comes too late for its job; null where it is made.
    public static RunResult? FindMiss(Job job, Run run)
    {
        if (job is not { IsPeriodic: true, CatchUp: CatchUp.Skip })
        {
            return null;
        }

        var late = run.StartedAt - run.ScheduledFor;
        return late > LongestDelay || late >= ReadInterval(job) ? RunResult.Skipped($"missed: it was due {late:d\\.hh\\:mm\\:ss} earlier, and catch_up is skip") : null;
    }

    // Each run plans the one after it, from its row: many at a time would fill the scheduler, and run side by side. Always later than
    // the run that has just been made, for a run is known by its moment: a clock that was set back would find it made already.
    public static DateTimeOffset PlanNext(Job job, Run run, DateTimeOffset now)
    {
        var made = job.PutOffBeat ?? run.ScheduledFor;
        job.PutOffBeat = null;
        if (job.CatchUp != CatchUp.All || job.RunAt > run.ScheduledFor)
        {
            // Who told the job to run now, while this run was under way, has set its beats anew: none of those before is missed.
            return FindBeatAfter(job, TakeLater(run.ScheduledFor, now));
        }

        var beat = FindBeatAfter(job, made);
        if (beat > now || job.CatchUpPerMin is null)
        {
            return TakeLater(beat, run.ScheduledFor.AddTicks(1));
        }

        job.PutOffBeat = beat;
        return FindPutOff(job, run);
    }

    // When the run that waits is due: what was planned with the end of the last one, or since, by who told the job to run now.
    public static DateTimeOffset FindWaiting(Job job, Run? last) => last switch
    {
        null => job.RunAt,
        _ when !job.IsPeriodic || job.RunAt > last.ScheduledFor => job.RunAt,
        _ when job.PutOffBeat is not null => FindPutOff(job, last),
        _ when job.CatchUp == CatchUp.All => FindBeatAfter(job, last.ScheduledFor),
        _ => FindBeatAfter(job, TakeLater(last.ScheduledFor, last.FinishedAt ?? last.StartedAt)),
    };

    // Of moments that have been there before. A beat that is missed still waits its turn; one that is to come again is missed no more. Its beats move
    // by what nobody sees: a run is known by its moment, and those would be found made.
    public static DateTimeOffset PlanAgain(Job job, DateTimeOffset now)
    {
        if (job.PutOffBeat <= now)
        {
            return now + ReadPause(job);
        }

        job.PutOffBeat = null;
        job.RunAt += TimeSpan.FromMilliseconds(1);
        return FindBeatAfter(job, now);
    }

    // The beat in a second; a run that kept to none has a moment of its own there, later than the last one's.
    public static DateTimeOffset FindIn(Job job, DateTimeOffset second, DateTimeOffset? last)
    {
        var beat = FindBeatAfter(job, second.AddTicks(-1));
        return beat < second.AddSeconds(1) ? beat : TakeLater(second, last?.AddTicks(1) ?? second);
    }

    // Also before the first beat, from which a job is that was told to run now.
    private static DateTimeOffset FindBeatAfter(Job job, DateTimeOffset moment)
    {
        var interval = ReadInterval(job).Ticks;
        var sinceBeat = (moment - job.RunAt).Ticks % interval;
        return moment.AddTicks((sinceBeat < 0 ? 0 : interval) - sinceBeat);
    }

    private static DateTimeOffset FindPutOff(Job job, Run last) => TakeLater(last.StartedAt, last.ScheduledFor) + ReadPause(job);

    private static TimeSpan ReadPause(Job job) => TimeSpan.FromMinutes(1) / job.CatchUpPerMin!.Value;

    private static TimeSpan ReadInterval(Job job) => TimeSpan.FromSeconds(job.RepeatIntervalSec!.Value);

    public static DateTimeOffset TakeLater(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
