namespace Metabot;

/// <summary>The way of a message to its channel (this project's decision).</summary>
public sealed record BotDelivery
{
    /// <summary>The channel's code.</summary>
    public string Channel { get => field ?? ""; init; } = "";

    /// <summary>Whether it arrived.</summary>
    public DeliveryStatus State { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last try failed; null where none did.</summary>
    public string? Reason { get; init; }

    /// <summary>When it is tried next; null where it is not.</summary>
    public DateTimeOffset? NextTryAt { get; init; }

    /// <summary>When it was delivered or given up; null before that.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}

/// <summary>What has become of a message on its way to a channel (this project's decision).</summary>
public enum DeliveryStatus
{
    /// <summary>A word that this client does not know.</summary>
    Unknown,

    /// <summary>It waits for its first or its next try.</summary>
    Pending,

    /// <summary>The channel has taken it.</summary>
    Delivered,

    /// <summary>It was given up.</summary>
    Dead,
}
