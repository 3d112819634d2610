namespace Metabot;

/// <summary>Which jobs are meant: those for which everything holds that is set.</summary>
public sealed record JobFilter
{
    /// <summary>What has become of the job; null for anything (wire field <c>status</c>).</summary>
    public BotJobStatus? Status { get; set; }

    /// <summary>What the job runs; null for anything (wire fields <c>kind</c> and <c>target</c>).</summary>
    public JobTarget? Target { get; set; }

    /// <summary>The lead the job is for, greater than zero; null for any and none (wire field <c>lead_id</c>).</summary>
    public long? LeadId { get; set; }

    /// <summary>The ticket the job is for, greater than zero; null for any and none (wire field <c>ticket_id</c>).</summary>
    public long? TicketId { get; set; }

    /// <summary>The key the job was planned under; null for any and none (wire field <c>job_key</c>). See <see cref="JobOptions.Key"/>.</summary>
    public string? Key { get; set; }
}
