namespace Metabot;

/// <summary>
/// The tickets of one bot, the rows of its data model. On the platform scripts and people make them; these endpoints are this project's own,
/// the platform documents none of them. Instances are safe for concurrent use.
/// </summary>
/// <remarks>Every method throws <see cref="BotApiException"/>, <see cref="BotConnectionException"/> and <see cref="OperationCanceledException"/> as <see cref="IBotClient"/> does.</remarks>
public interface IBotTickets
{
    /// <summary>Makes a ticket (<c>POST …/tickets</c>).</summary>
    /// <param name="ticket">What it is made with.</param>
    /// <param name="cancellationToken">Stops waiting; the ticket may have been made all the same.</param>
    /// <exception cref="JobValidationException">An id of a person is not greater than zero.</exception>
    Task<BotTicket> CreateTicketAsync(TicketData ticket, CancellationToken cancellationToken = default);

    /// <summary>One ticket (<c>GET …/tickets/{ticketId}</c>).</summary>
    /// <param name="ticketId">The ticket's id, greater than zero.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException"><paramref name="ticketId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such ticket.</exception>
    Task<BotTicket> GetTicketAsync(long ticketId, CancellationToken cancellationToken = default);

    /// <summary>All tickets, the oldest first, page by page as they are asked for (<c>GET …/tickets</c>).</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    IAsyncEnumerable<BotTicket> ListTicketsAsync(CancellationToken cancellationToken = default);

    /// <summary>Changes a ticket (<c>PATCH …/tickets/{ticketId}</c>). Triggers see the changes as if a script had made them.</summary>
    /// <param name="ticketId">The ticket's id, greater than zero.</param>
    /// <param name="changes">What changes; what is null stays as it is.</param>
    /// <param name="cancellationToken">Stops waiting; the ticket may have been changed all the same.</param>
    /// <returns>The ticket as it is now.</returns>
    /// <exception cref="JobValidationException"><paramref name="ticketId"/>, or the id of a person, is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such ticket.</exception>
    Task<BotTicket> UpdateTicketAsync(long ticketId, TicketData changes, CancellationToken cancellationToken = default);
}
