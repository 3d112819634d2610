namespace Metabot;

/// <summary>
/// The messages of one bot: what it sent, what no channel took, and what was said to and fro. These endpoints are this project's own, the
/// platform documents none of them. Instances are safe for concurrent use.
/// </summary>
/// <remarks>Every method throws <see cref="BotApiException"/>, <see cref="BotConnectionException"/> and <see cref="OperationCanceledException"/> as <see cref="IBotClient"/> does.</remarks>
public interface IBotMessages
{
    /// <summary>Says something to the bot in a lead's name (<c>POST …/leads/{leadId}/messages</c>), and waits for what the bot says to that.</summary>
    /// <param name="leadId">The lead's id, greater than zero.</param>
    /// <param name="message">What the lead says or chooses; at least one of text, code and payload.</param>
    /// <param name="cancellationToken">Stops waiting; the bot may have got the message all the same.</param>
    /// <returns>What the bot answered, and why it did not where a script failed.</returns>
    /// <exception cref="JobValidationException"><paramref name="leadId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such lead.</exception>
    Task<BotReply> SendMessageAsync(long leadId, LeadMessage message, CancellationToken cancellationToken = default);

    /// <summary>What a lead said and what the bot sent to it, the oldest first, page by page (<c>GET …/leads/{leadId}/messages</c>).</summary>
    /// <param name="leadId">The lead's id, greater than zero.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException"><paramref name="leadId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such lead.</exception>
    IAsyncEnumerable<ConversationMessage> ListConversationAsync(long leadId, CancellationToken cancellationToken = default);

    /// <summary>Messages that no channel took, the oldest first, page by page (<c>GET …/messages/dead</c>); <see cref="BotDelivery.Reason"/> says why.</summary>
    /// <param name="leadId">To which lead, greater than zero; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException"><paramref name="leadId"/> is not greater than zero.</exception>
    IAsyncEnumerable<BotMessage> ListDeadMessagesAsync(long? leadId = null, CancellationToken cancellationToken = default);

    /// <summary>Gives a message that was given up to its channel again (<c>POST …/messages/{messageId}/redeliver</c>).</summary>
    /// <param name="messageId">The message's id, greater than zero.</param>
    /// <param name="cancellationToken">Stops waiting; the message may be delivered all the same.</param>
    /// <returns>The message as it is now.</returns>
    /// <exception cref="JobValidationException"><paramref name="messageId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such message.</exception>
    /// <exception cref="BotApiException">The message was not given up (409).</exception>
    Task<BotMessage> RedeliverAsync(long messageId, CancellationToken cancellationToken = default);
}
