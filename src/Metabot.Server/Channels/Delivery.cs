using Metabot.Server.Storage;

namespace Metabot.Server.Channels;

/// <summary>A stored message on its way to a channel. A message is delivered at least once: a crash between the delivery and its record
/// delivers it again, under the same <see cref="MessageId"/>.</summary>
public sealed record Delivery
{
    /// <summary>The message's id, by which a receiver knows one that it has already.</summary>
    public required long MessageId { get; init; }

    /// <summary>The bot that sends.</summary>
    public required long BotId { get; init; }

    /// <summary>The bot's folder, in which the files of messages are.</summary>
    public required string BotFolder { get; init; }

    /// <summary>The lead that the message is for; null for an e-mail of a job without a lead.</summary>
    public long? LeadId { get; init; }

    /// <summary>The lead's <c>identification</c>, its id in the channel; null when it has none.</summary>
    public string? Recipient { get; init; }

    /// <summary>When the script sent it, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The message.</summary>
    public required OutgoingMessage Message { get; init; }
}
