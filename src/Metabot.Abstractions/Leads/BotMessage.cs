namespace Metabot;

/// <summary>A text that the bot sent to a lead (this project's decision).</summary>
public sealed record BotMessage
{
    /// <summary>The message's id.</summary>
    public long MessageId { get; init; }

    /// <summary>The lead it was sent to; null where it went to nobody in particular.</summary>
    public long? LeadId { get; init; }

    /// <summary>The job whose run sent it; null where a dialog did.</summary>
    public long? JobId { get; init; }

    /// <summary>What was sent.</summary>
    public string Text { get; init; } = "";

    /// <summary>When it was sent.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
