namespace Metabot.Sending;

internal static class EffectiveOptions
{
    // What the call leaves out, the contract's attribute says.
    public static JobOptions Of(JobOptions defaults, JobOptions? call) => call is null ? defaults : new JobOptions
    {
        LeadId = call.LeadId ?? defaults.LeadId,
        TicketId = call.TicketId ?? defaults.TicketId,
        RunAt = call.RunAt ?? defaults.RunAt,
        RunAfter = call.RunAfter ?? defaults.RunAfter,
        IsPeriodic = call.IsPeriodic || defaults.IsPeriodic,
        RepeatEvery = call.RepeatEvery ?? defaults.RepeatEvery,
        Condition = call.Condition ?? defaults.Condition,
        AddTags = call.AddTags ?? defaults.AddTags,
        RemoveTags = call.RemoveTags ?? defaults.RemoveTags,
    };
}
