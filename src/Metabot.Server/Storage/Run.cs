using Metabot.Server.JavaScript.Host;

namespace Metabot.Server.Storage;

internal sealed class Run
{
    public long Id { get; set; }

    public long JobId { get; set; }

    // With the job this names the run: whatever starts it a second time finds it here.
    public DateTimeOffset ScheduledFor { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    // Null while a broadcast is under way; all other runs are written when they are over.
    public DateTimeOffset? FinishedAt { get; set; }

    public RunOutcome? Outcome { get; set; }

    public string? Reason { get; set; }

    // How far a broadcast has come, written with what it did: leads up to this id have had their turn.
    public long LastLeadId { get; set; }

    public int LeadsReached { get; set; }

    public int LeadsFailed { get; set; }

    public string? FirstFailure { get; set; }

    public List<Message> Messages { get; set; } = [];
}

internal enum RunOutcome
{
    Completed,
    Skipped,
    Failed,
}
