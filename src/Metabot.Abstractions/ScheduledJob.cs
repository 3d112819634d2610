namespace Metabot;

/// <summary>The server's answer to a call that it accepted.</summary>
/// <param name="JobId">The job's id; null when the server's answer has none (the platform documents none).</param>
/// <param name="Status">What the server did with the job.</param>
public sealed record ScheduledJob(long? JobId, ScheduleStatus Status);
