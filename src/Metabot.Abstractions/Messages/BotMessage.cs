namespace Metabot;

/// <summary>A message that the bot sent to a lead (this project's decision).</summary>
public sealed record BotMessage
{
    /// <summary>The message's id.</summary>
    public long MessageId { get; init; }

    /// <summary>The lead it was sent to; null where it went to nobody in particular.</summary>
    public long? LeadId { get; init; }

    /// <summary>The job whose run sent it; null where a dialog did.</summary>
    public long? JobId { get; init; }

    /// <summary>What was sent: a text, a caption, the question of a menu, or an e-mail's HTML.</summary>
    public string Text { get => field ?? ""; init; } = "";

    /// <summary>What kind of message it is, and what belongs to that; null where the server does not say.</summary>
    public MessageContent? Content { get; init; }

    /// <summary>How it went to its channel; null for a message that stays in the outbox.</summary>
    public BotDelivery? Delivery { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
