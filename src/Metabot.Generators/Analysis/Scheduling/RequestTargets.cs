namespace Metabot.Analysis.Scheduling;

internal static class RequestTargets
{
    // The six properties of a JobRequest that name its target.
    public static IReadOnlyDictionary<string, string> WireFields { get; } = new Dictionary<string, string>
    {
        ["ScriptId"] = "script_id",
        ["ScriptCode"] = "script_code",
        ["TriggerId"] = "trigger_id",
        ["TriggerCode"] = "trigger_code",
        ["BroadcastId"] = "broadcast_id",
        ["BroadcastCode"] = "broadcast_code",
    };
}
