namespace Metabot.Server.Channels;

/// <summary>How a delivery ended.</summary>
public enum DeliveryOutcome
{
    /// <summary>The channel has the message.</summary>
    Delivered,

    /// <summary>It did not go through now, and may later.</summary>
    Retry,

    /// <summary>It will never go through.</summary>
    Dead,
}

/// <summary>What a channel says of a delivery.</summary>
public sealed record DeliveryResult
{
    private DeliveryResult(DeliveryOutcome outcome, string? reason = null, TimeSpan? retryAfter = null) =>
        (Outcome, Reason, RetryAfter) = (outcome, reason, retryAfter);

    /// <summary>The channel has the message.</summary>
    public static DeliveryResult Delivered { get; } = new(DeliveryOutcome.Delivered);

    /// <summary>How it ended.</summary>
    public DeliveryOutcome Outcome { get; }

    /// <summary>Why it was not delivered, for a person to read; null when it was.</summary>
    public string? Reason { get; }

    /// <summary>How long the channel asked to be left alone; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Tries again later.</summary>
    /// <param name="reason">Why it did not go through.</param>
    /// <param name="after">How long to wait at least; null leaves it to the server.</param>
    public static DeliveryResult Retry(string reason, TimeSpan? after = null) => new(DeliveryOutcome.Retry, reason, after);

    /// <summary>Gives the message up.</summary>
    /// <param name="reason">Why it will never go through.</param>
    public static DeliveryResult Dead(string reason) => new(DeliveryOutcome.Dead, reason);
}
