using System.Globalization;
using Metabot.Server.Storage;
using Quartz;

namespace Metabot.Server.Scheduling;

// All triggers start one durable job and carry the id of ours in their name.
internal static class RunTrigger
{
    public static readonly JobKey Target = new("run");

    public static TriggerKey Key(long jobId) => new(jobId.ToString(CultureInfo.InvariantCulture));

    public static long JobId(TriggerKey key) => long.Parse(key.Name, CultureInfo.InvariantCulture);

    public static ITrigger Of(Job job)
    {
        var interval = job.RepeatIntervalSec is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var trigger = TriggerBuilder.Create().WithIdentity(Key(job.Id)).ForJob(Target).StartAt(job.RunAt);
        return interval is { } every
            ? trigger.WithMisfireThreshold(every).WithSimpleSchedule(schedule => Repeat(schedule, every)).Build()
            : trigger.WithSimpleSchedule(Once).Build();
    }

    // Any other policy would lose a job whose time passed while the server was down.
    private static void Once(SimpleScheduleBuilder schedule) =>
        schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow);

    // Repeats that were missed are skipped: nobody wants a burst of yesterday's reports.
    private static void Repeat(SimpleScheduleBuilder schedule, TimeSpan interval) => schedule
        .WithInterval(interval)
        .RepeatForever()
        .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount);
}
