using System.Globalization;
using Quartz;

namespace Metabot.Server.Jobs;

// All triggers start one durable job, once, and carry the id of ours in their name.
internal static class DueTrigger
{
    public static readonly JobKey Target = new("run");

    public static string Group => Key(0).Group;

    public static TriggerKey Key(long jobId) => new(jobId.ToString(CultureInfo.InvariantCulture));

    public static long JobId(TriggerKey key) => long.Parse(key.Name, CultureInfo.InvariantCulture);

    // However late a trigger is, it fires as soon as there is room: with any other policy it would wait for the
    // scheduler's next search for late triggers, a minute away, or be lost.
    public static ITrigger Create(long jobId, DateTimeOffset moment) => TriggerBuilder.Create()
        .WithIdentity(Key(jobId))
        .ForJob(Target)
        .StartAt(moment)
        .WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
        .Build();
}
