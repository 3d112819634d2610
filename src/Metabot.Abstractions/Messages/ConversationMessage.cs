using System.Text.Json;

namespace Metabot;

/// <summary>A message of a conversation, the lead's or the bot's (this project's decision).</summary>
public sealed record ConversationMessage
{
    /// <summary>The message's id.</summary>
    public long MessageId { get; init; }

    /// <summary>Who said it.</summary>
    public ConversationSide Direction { get; init; }

    /// <summary>What was said; empty where a button was pressed.</summary>
    public string Text { get => field ?? ""; init; } = "";

    /// <summary>The code of the menu's item that the lead chose; null where it wrote.</summary>
    public string? Code { get; init; }

    /// <summary>What the messenger told beside; null for nothing.</summary>
    public JsonElement? Payload { get; init; }

    /// <summary>What kind of message the bot sent; null for a lead's.</summary>
    public MessageContent? Content { get; init; }

    /// <summary>Why the bot did not answer the lead's message; null where there is nothing to say.</summary>
    public string? Problem { get; init; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Who said something (this project's decision).</summary>
public enum ConversationSide
{
    /// <summary>A word that this client does not know.</summary>
    Unknown,

    /// <summary>The lead, to the bot.</summary>
    Incoming,

    /// <summary>The bot, to the lead.</summary>
    Outgoing,
}
