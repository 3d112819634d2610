namespace Metabot.Sending;

internal static class EffectiveOptions
{
    // What the call leaves out, the contract's attribute says.
    public static JobOptions Merge(JobContract contract, JobOptions? call) =>
        call is null ? contract.Defaults
        : contract.HasDefaults ? Merged(contract.Defaults, call)
        : call;

    private static JobOptions Merged(JobOptions defaults, JobOptions call) => new()
    {
        LeadId = call.LeadId ?? defaults.LeadId,
        TicketId = call.TicketId ?? defaults.TicketId,
        RunAt = call.RunAt ?? defaults.RunAt,
        RunAfter = call.RunAfter ?? defaults.RunAfter,
        IsPeriodic = call.IsPeriodic ?? (call.RepeatEvery is null ? defaults.IsPeriodic : null),
        RepeatEvery = call.RepeatEvery ?? defaults.RepeatEvery,
        CatchUp = call.CatchUp ?? defaults.CatchUp,
        CatchUpPerMinute = call.CatchUpPerMinute ?? defaults.CatchUpPerMinute,
        Condition = call.Condition ?? defaults.Condition,
        AddTags = call.AddTags ?? defaults.AddTags,
        Key = call.Key ?? defaults.Key,
        IdempotencyKey = call.IdempotencyKey,
        RemoveTags = call.RemoveTags ?? defaults.RemoveTags,
    };
}
