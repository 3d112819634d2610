using Metabot.Rules;

namespace Metabot;

/// <summary>What a job runs: one script, trigger or broadcast, named by id or by code name.</summary>
public sealed record JobTarget
{
    private JobTarget(JobTargetKind kind, long? id, string? code) => (Kind, Id, Code) = (kind, id, code);

    /// <summary>Whether a script, a trigger or a broadcast is run.</summary>
    public JobTargetKind Kind { get; }

    /// <summary>The target's id, greater than zero; null when it is named by code.</summary>
    public long? Id { get; }

    /// <summary>The target's code name; null when it is named by id.</summary>
    public string? Code { get; }

    /// <summary>Names a target by its id.</summary>
    /// <param name="kind">Script, trigger or broadcast.</param>
    /// <param name="id">The id, greater than zero.</param>
    /// <exception cref="JobValidationException"><paramref name="id"/> is not greater than zero (rule MBOT1002).</exception>
    public static JobTarget ById(JobTargetKind kind, long id) => id > 0
        ? new JobTarget(kind, id, null)
        : throw Invalid(kind, "id", $"{id} {RuleMessages.IdNotPositive}");

    /// <summary>Names a target by its code name.</summary>
    /// <param name="kind">Script, trigger or broadcast.</param>
    /// <param name="code">The code name, not blank.</param>
    /// <exception cref="JobValidationException"><paramref name="code"/> is blank (rule MBOT1002).</exception>
    public static JobTarget ByCode(JobTargetKind kind, string code) => !string.IsNullOrWhiteSpace(code)
        ? new JobTarget(kind, null, code)
        : throw Invalid(kind, "code", RuleMessages.BlankCode);

    /// <summary>For example <c>script "welcome"</c> or <c>trigger 17</c>.</summary>
    public override string ToString() => Code is null ? $"{KindName(Kind)} {Id}" : $"{KindName(Kind)} \"{Code}\"";

    internal static string KindName(JobTargetKind kind) => kind switch
    {
        JobTargetKind.Script => "script",
        JobTargetKind.Trigger => "trigger",
        _ => "broadcast",
    };

    internal static string WireField(JobTargetKind kind, string suffix) => $"{KindName(kind)}_{suffix}";

    private static JobValidationException Invalid(JobTargetKind kind, string suffix, string why)
    {
        var field = WireField(kind, suffix);
        return JobValidationException.Create(Rule.NoTarget, field, field, why);
    }
}
