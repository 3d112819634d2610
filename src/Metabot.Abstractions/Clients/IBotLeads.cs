namespace Metabot;

/// <summary>
/// The leads of one bot and what is said to and fro. On the platform leads come from a channel; these endpoints are this project's own, the
/// platform documents none of them. Instances are safe for concurrent use.
/// </summary>
/// <remarks>Every method throws <see cref="BotApiException"/>, <see cref="BotConnectionException"/> and <see cref="OperationCanceledException"/> as <see cref="IBotClient"/> does.</remarks>
public interface IBotLeads
{
    /// <summary>Makes a lead (<c>POST …/leads</c>).</summary>
    /// <param name="lead">What it is made with.</param>
    /// <param name="cancellationToken">Stops waiting; the lead may have been made all the same.</param>
    Task<BotLead> CreateLeadAsync(NewLead lead, CancellationToken cancellationToken = default);

    /// <summary>One lead (<c>GET …/leads/{leadId}</c>).</summary>
    /// <param name="leadId">The lead's id, greater than zero.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException"><paramref name="leadId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such lead.</exception>
    Task<BotLead> GetLeadAsync(long leadId, CancellationToken cancellationToken = default);

    /// <summary>All leads, the oldest first, page by page as they are asked for (<c>GET …/leads</c>).</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    IAsyncEnumerable<BotLead> ListLeadsAsync(CancellationToken cancellationToken = default);

    /// <summary>Changes a lead (<c>PATCH …/leads/{leadId}</c>). Triggers see the changes as if a script had made them.</summary>
    /// <param name="leadId">The lead's id, greater than zero.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Stops waiting; the lead may have been changed all the same.</param>
    /// <returns>The lead as it is now.</returns>
    /// <exception cref="JobValidationException"><paramref name="leadId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such lead.</exception>
    Task<BotLead> UpdateLeadAsync(long leadId, LeadChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Says something to the bot in a lead's name (<c>POST …/leads/{leadId}/messages</c>), and waits for what the bot says to that.</summary>
    /// <param name="leadId">The lead's id, greater than zero.</param>
    /// <param name="text">What the lead says.</param>
    /// <param name="cancellationToken">Stops waiting; the bot may have got the message all the same.</param>
    /// <returns>What the bot answered, in its order; empty for nothing.</returns>
    /// <exception cref="JobValidationException"><paramref name="leadId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such lead.</exception>
    Task<IReadOnlyList<BotMessage>> SendMessageAsync(long leadId, string text, CancellationToken cancellationToken = default);

    /// <summary>What the bot sent, the oldest first, page by page as it is asked for (<c>GET …/messages</c>).</summary>
    /// <param name="leadId">To which lead, greater than zero; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException"><paramref name="leadId"/> is not greater than zero.</exception>
    IAsyncEnumerable<BotMessage> ListMessagesAsync(long? leadId = null, CancellationToken cancellationToken = default);
}
