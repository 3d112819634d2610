using Metabot.Generators.Contracts;

namespace Metabot.Generators.Analysis.Migration;

// The fields of the bodies of POST …/jobs/schedule and POST …/call/{alias}.
internal static class WireFields
{
    public const string RunAt = "run_at";
    public const string RunAfter = "run_after_sec";
    public const string IsPeriodic = "is_periodic";
    public const string RepeatInterval = "repeat_interval_sec";
    public const string Condition = "condition_script_code";
    public const string Params = "script_request_params";
    public const string AddTags = "add_tags";
    public const string RemoveTags = "remove_tags";
    public const string LeadId = "lead_id";
    public const string TicketId = "ticket_id";
    public const string Broadcast = "broadcast";

    public static IReadOnlyList<string> Kinds { get; } = ["script", "trigger", Broadcast];

    public static IReadOnlyDictionary<string, TargetKey> TargetKeys { get; } = TargetKey.OfJobs.ToDictionary(key => key.WireName, StringComparer.Ordinal);

    public static IReadOnlyList<string> All { get; } =
        [.. TargetKeys.Keys, LeadId, TicketId, RunAt, RunAfter, IsPeriodic, RepeatInterval, Condition, Params, AddTags, RemoveTags];

    public static IReadOnlyList<string> OfEndpoint { get; } = [Params];
}
