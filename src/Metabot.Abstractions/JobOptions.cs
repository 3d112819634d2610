using System.Diagnostics.CodeAnalysis;
using JetBrains.Annotations;

namespace Metabot;

/// <summary>When, for whom and on what condition a job runs. Every property may be left out.</summary>
/// <remarks>
/// What is set here wins over the defaults of the contract's attribute. Field meanings are those of the platform's documentation unless a
/// property says otherwise. Properties have plain setters, because callers on C# 7.3 cannot use <c>init</c>.
/// </remarks>
public record JobOptions
{
    /// <summary>The lead (the bot's end user) the job is for, greater than zero; null for none (wire field <c>lead_id</c>).</summary>
    public long? LeadId { get; set; }

    /// <summary>The ticket (row of the bot's data model) the job is for, greater than zero; null for none (wire field <c>ticket_id</c>).</summary>
    public long? TicketId { get; set; }

    /// <summary>The moment to run at; null means now or after <see cref="RunAfter"/> (wire field <c>run_at</c>).</summary>
    public RunAt? RunAt { get; set; }

    /// <summary>
    /// Delay from the moment the server accepts the job, rounded up to whole seconds, at most <see cref="int.MaxValue"/> of them;
    /// the server ignores it when <see cref="RunAt"/> is given (the platform's documentation; wire field <c>run_after_sec</c>).
    /// </summary>
    public TimeSpan? RunAfter { get; set; }

    /// <summary>
    /// Whether the job repeats until it is stopped; null means that <see cref="RepeatEvery"/> says so, and false that the job
    /// runs once whatever interval the contract or <see cref="RepeatEvery"/> gives (wire field <c>is_periodic</c>).
    /// </summary>
    public bool? IsPeriodic { get; set; }

    /// <summary>
    /// Time between repeats, rounded up to whole seconds, at least one second (the platform's documentation; wire field
    /// <c>repeat_interval_sec</c>). Null for a periodic job means it repeats every <see cref="RunAfter"/> (this project's decision).
    /// </summary>
    public TimeSpan? RepeatEvery { get; set; }

    /// <summary>
    /// What a periodic job does about beats that it missed; null means <see cref="Metabot.CatchUp.Once"/>. It is not sent with a job that runs
    /// once (this project's decision, unknown to the platform; wire field <c>catch_up</c>).
    /// </summary>
    public CatchUp? CatchUp { get; set; }

    /// <summary>
    /// How many missed runs <see cref="Metabot.CatchUp.All"/> makes up for in a minute, from 1 to 6,000 and more than the job has beats in a
    /// minute; null for no limit (this project's decision, unknown to the platform; wire field <c>catch_up_per_min</c>).
    /// </summary>
    public int? CatchUpPerMinute { get; set; }

    /// <summary>
    /// JavaScript function body; the job is scheduled and executed only if it returns true. Null means always. Write an
    /// interpolated string, <c>$"return leadId == {id};"</c>, and each hole becomes a JavaScript literal
    /// (wire field <c>condition_script_code</c>).
    /// </summary>
    [JobCondition]
    [StringSyntax("JavaScript")]
    [LanguageInjection(InjectedLanguage.JAVASCRIPT, Prefix = JobCondition.BeforeBody, Suffix = JobCondition.AfterBody)]
    public JobCondition? Condition { get; set; }

    /// <summary>
    /// A name of the job's own, 1 to 200 visible ASCII characters (rule MBOT2016): planned again under its key, a job that still waits is
    /// replaced. Null for none (this project's decision; the platform's documentation has no such field; wire field <c>job_key</c>).
    /// </summary>
    public string? Key { get; set; }

    /// <summary>
    /// A name of this call, 1 to 200 visible ASCII characters (rule MBOT2016): repeated within 24 hours with the same key, the call gets the
    /// first one's answer and plans nothing. Null for none (this project's decision, unknown to the platform; header <c>Idempotency-Key</c>).
    /// </summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>Tags to put on the lead, <c>["vip", "new"]</c> or <c>"vip,new"</c>; null for none (wire field <c>add_tags</c>).</summary>
    /// <exception cref="JobValidationException">A tag is empty or has a comma (rule MBOT4001).</exception>
    public TagList? AddTags { get; set => field = TagList.Checked(value, "add_tags"); }

    /// <summary>Tags to take off the lead; null for none (wire field <c>remove_tags</c>).</summary>
    /// <exception cref="JobValidationException">A tag is empty or has a comma (rule MBOT4001).</exception>
    public TagList? RemoveTags { get; set => field = TagList.Checked(value, "remove_tags"); }
}
