using System.Diagnostics.CodeAnalysis;
using JetBrains.Annotations;

namespace Metabot;

/// <summary>
/// What the attributes <see cref="BotScriptAttribute"/>, <see cref="BotTriggerAttribute"/> and
/// <see cref="BotBroadcastAttribute"/> share: the target's id or code name and defaults for every call.
/// </summary>
/// <remarks>
/// Name the target by <see cref="Id"/> or by <see cref="Code"/>, never by both (rule MBOT1001). What a call's own
/// <see cref="JobOptions"/> say wins over the defaults given here, property by property: null leaves the default, and an
/// empty condition or tag list takes it away. A call takes a declared repeat back by <c>IsPeriodic = false</c>. Source: the fields are
/// those of the job API (the platform's documentation); declaring them on a type is this project's decision.
/// </remarks>
public abstract class BotTargetAttribute : Attribute
{
    private protected BotTargetAttribute()
    {
    }

    /// <summary>The target's numeric id on the platform, greater than zero; 0 when the target is named by code.</summary>
    public long Id { get; set; }

    /// <summary>The target's code name, as written in the bot; null when the target is named by id.</summary>
    public string? Code { get; set; }

    /// <summary>
    /// JavaScript function body that decides whether the job is scheduled and executed; null means always
    /// (wire field <c>condition_script_code</c>).
    /// </summary>
    [JobCondition]
    [StringSyntax("JavaScript")]
    [LanguageInjection(InjectedLanguage.JAVASCRIPT, Prefix = JobCondition.BeforeBody, Suffix = JobCondition.AfterBody)]
    public string? Condition { get; set; }

    /// <summary>Delay in seconds from the moment the server accepts the job; 0 means none (wire field <c>run_after_sec</c>).</summary>
    public int RunAfterSeconds { get; set; }

    /// <summary>Seconds between repeats; 0 means the job runs once (wire fields <c>is_periodic</c>, <c>repeat_interval_sec</c>).</summary>
    public int RepeatEverySeconds { get; set; }

    /// <summary>Comma-separated tags to put on the lead, for example <c>vip,new</c> (wire field <c>add_tags</c>).</summary>
    public string? AddTags { get; set; }

    /// <summary>Comma-separated tags to take off the lead (wire field <c>remove_tags</c>).</summary>
    public string? RemoveTags { get; set; }

    /// <summary>True when a call without <see cref="JobOptions.LeadId"/> is an error.</summary>
    public bool LeadRequired { get; set; }
}
