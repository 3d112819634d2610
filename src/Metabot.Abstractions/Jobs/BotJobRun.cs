namespace Metabot;

/// <summary>One run of a job (this project's decision).</summary>
public sealed record BotJobRun
{
    /// <summary>The run's id.</summary>
    public long RunId { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How it ended: <see cref="BotJobStatus.Completed"/>, <see cref="BotJobStatus.Skipped"/> or <see cref="BotJobStatus.Failed"/>; null while it runs.</summary>
    public BotJobStatus? Outcome { get; init; }

    /// <summary>Why it did not complete; null where it did.</summary>
    public string? Reason { get; init; }
}
