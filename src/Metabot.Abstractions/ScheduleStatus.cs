namespace Metabot;

/// <summary>What the server did with a job that it accepted (this project's decision; the platform documents no answer).</summary>
public enum ScheduleStatus
{
    /// <summary>The answer was a success, but not in words this client knows.</summary>
    Unknown,

    /// <summary>The job will run.</summary>
    Scheduled,

    /// <summary>The condition was not true at scheduling, so the job will not run.</summary>
    Skipped,
}
