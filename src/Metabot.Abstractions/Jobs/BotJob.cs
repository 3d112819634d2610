namespace Metabot;

/// <summary>A job as the bot's server knows it (this project's decision).</summary>
public sealed record BotJob
{
    /// <summary>The job's id.</summary>
    public long JobId { get; init; }

    /// <summary>Whether a script, a trigger or a broadcast is run.</summary>
    public JobTargetKind Kind { get; init; }

    /// <summary>The target's code, or its id where it was named by id.</summary>
    public string Target { get => field ?? ""; init; } = "";

    /// <summary>The key it was planned under; null for none. See <see cref="JobOptions.Key"/>.</summary>
    public string? JobKey { get; init; }

    /// <summary>The lead the job is for; null for none.</summary>
    public long? LeadId { get; init; }

    /// <summary>The ticket the job is for; null for none.</summary>
    public long? TicketId { get; init; }

    /// <summary>What has become of the job.</summary>
    public BotJobStatus Status { get; init; }

    /// <summary>Why it was skipped, failed or was cancelled; null where there is nothing to say.</summary>
    public string? Reason { get; init; }

    /// <summary>When it runs, or ran last, as <c>yyyy-MM-dd HH:mm:ss</c> in the server's time zone.</summary>
    public string RunAt { get => field ?? ""; init; } = "";

    /// <summary>Whether the job repeats.</summary>
    public bool IsPeriodic { get; init; }

    /// <summary>Seconds between repeats; null where it does not repeat.</summary>
    public int? RepeatIntervalSec { get; init; }

    /// <summary>What it does about beats that it missed; null where it does not repeat.</summary>
    public CatchUp? CatchUp { get; init; }

    /// <summary>How many missed runs it makes up for in a minute; null for no limit.</summary>
    public int? CatchUpPerMin { get; init; }

    /// <summary>When the server accepted it.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Its last runs, the oldest first; <see cref="IBotJobs.ListRunsAsync"/> has them all.</summary>
    public IReadOnlyList<BotJobRun> Runs { get => field ?? []; init; } = [];
}
