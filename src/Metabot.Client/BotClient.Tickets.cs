using Metabot.Answers;
using Metabot.Sending;

namespace Metabot;

/// <content>The tickets.</content>
public sealed partial class BotClient
{
    /// <inheritdoc/>
    public Task<BotTicket> CreateTicketAsync(TicketData ticket, CancellationToken cancellationToken = default) => SendAsync(
        HttpMethod.Post, "tickets", TicketEnvelope.Write(ticket ?? throw new ArgumentNullException(nameof(ticket))), AnswerJson.Default.BotTicket, cancellationToken);

    /// <inheritdoc/>
    public Task<BotTicket> GetTicketAsync(long ticketId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Get, PathOfTicket(ticketId), body: null, AnswerJson.Default.BotTicket, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BotTicket> ListTicketsAsync(CancellationToken cancellationToken = default) =>
        ListAsync(after => $"tickets?after_id={after}", AnswerJson.Default.IReadOnlyListBotTicket, ticket => ticket.TicketId, cancellationToken);

    /// <inheritdoc/>
    public Task<BotTicket> UpdateTicketAsync(long ticketId, TicketData changes, CancellationToken cancellationToken = default) => SendAsync(
        Patch, PathOfTicket(ticketId), TicketEnvelope.Write(changes ?? throw new ArgumentNullException(nameof(changes))), AnswerJson.Default.BotTicket, cancellationToken);

    private static string PathOfTicket(long ticketId) => $"tickets/{IdText("ticket_id", ticketId)}";
}
