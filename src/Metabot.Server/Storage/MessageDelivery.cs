namespace Metabot.Server.Storage;

// The way of a message to a channel. A message without one stays in the outbox.
internal sealed class MessageDelivery
{
    public long MessageId { get; set; }

    public long BotId { get; set; }

    public long? LeadId { get; set; }

    public required string Channel { get; set; }

    public DeliveryState State { get; set; }

    public int Failures { get; set; }

    // Why the last try failed.
    public string? Reason { get; set; }

    // When it is tried next.
    public DateTimeOffset DueAt { get; set; }

    // When it was delivered or given up.
    public DateTimeOffset? FinishedAt { get; set; }

    // The span that sent the message, as W3C's traceparent; null when nobody watched.
    public string? TraceParent { get; set; }

    public Message? Message { get; set; }
}

internal enum DeliveryState
{
    Pending,
    Delivered,
    Dead,
}
