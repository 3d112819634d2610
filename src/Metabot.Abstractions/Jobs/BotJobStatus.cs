namespace Metabot;

/// <summary>What has become of a job (this project's decision; the platform documents no states).</summary>
public enum BotJobStatus
{
    /// <summary>A word that this client does not know.</summary>
    Unknown,

    /// <summary>The job waits for its time, or for its next one.</summary>
    Scheduled,

    /// <summary>The job is running now.</summary>
    Running,

    /// <summary>The job has run.</summary>
    Completed,

    /// <summary>The condition was not true, so the job did not run.</summary>
    Skipped,

    /// <summary>The job ran and failed; <see cref="BotJob.Reason"/> says why.</summary>
    Failed,

    /// <summary>The job was cancelled, or replaced by another under its key.</summary>
    Cancelled,
}
