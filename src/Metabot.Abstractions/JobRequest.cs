namespace Metabot;

/// <summary>
/// A job whose target is only known at run time. Where it is known while coding, annotate a record with
/// <see cref="BotScriptAttribute"/>, <see cref="BotTriggerAttribute"/> or <see cref="BotBroadcastAttribute"/> instead.
/// </summary>
/// <remarks>Exactly one of the six target properties must be set (rules MBOT2006, MBOT2007); the platform's documentation lists them as alternatives.</remarks>
public sealed record JobRequest : JobOptions
{
    /// <summary>The script to run, by id (wire field <c>script_id</c>).</summary>
    public long? ScriptId { get; set; }

    /// <summary>The script to run, by code name (wire field <c>script_code</c>).</summary>
    public string? ScriptCode { get; set; }

    /// <summary>The trigger to run, by id (wire field <c>trigger_id</c>).</summary>
    public long? TriggerId { get; set; }

    /// <summary>The trigger to run, by code name (wire field <c>trigger_code</c>).</summary>
    public string? TriggerCode { get; set; }

    /// <summary>The broadcast to run, by id (wire field <c>broadcast_id</c>).</summary>
    public long? BroadcastId { get; set; }

    /// <summary>The broadcast to run, by code name (wire field <c>broadcast_code</c>).</summary>
    public string? BroadcastCode { get; set; }

    /// <summary>
    /// The target's input as UTF-8 text of one JSON object, sent as it is; empty for none (wire field
    /// <c>script_request_params</c>).
    /// </summary>
    public ReadOnlyMemory<byte> ParamsJson { get; set; }

    /// <summary>The one target that is set.</summary>
    /// <exception cref="JobValidationException">None is set (rule MBOT2007), more than one (MBOT2006), or an id or code that cannot be right (MBOT1002).</exception>
    public JobTarget GetTarget() => JobRequestTarget.Find(this);
}
