namespace Metabot;

/// <summary>What became of one job of a <see cref="JobBatch"/>.</summary>
/// <param name="Job">The server's answer; null where it refused the job.</param>
/// <param name="Errors">All that is wrong with it; empty where it was accepted.</param>
public sealed record BatchedJob(ScheduledJob? Job, IReadOnlyList<BotApiError> Errors)
{
    /// <summary>Whether the server accepted the job.</summary>
    public bool IsAccepted => Job is not null;
}
