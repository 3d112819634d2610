namespace Metabot.Server.Storage;

internal sealed class Run
{
    public long Id { get; set; }

    public long JobId { get; set; }

    // With the job this names the run: whatever starts it a second time finds it here.
    public DateTimeOffset ScheduledFor { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset FinishedAt { get; set; }

    public RunOutcome Outcome { get; set; }

    public string? Reason { get; set; }

    public List<Message> Messages { get; set; } = [];
}

internal enum RunOutcome
{
    Completed,
    Skipped,
    Failed,
}
