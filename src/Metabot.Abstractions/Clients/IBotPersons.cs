namespace Metabot;

/// <summary>
/// The cards of persons of one bot, as <c>bot.createPerson</c> makes them. These endpoints are this project's own, the platform documents none
/// of them. Instances are safe for concurrent use.
/// </summary>
/// <remarks>Every method throws <see cref="BotApiException"/>, <see cref="BotConnectionException"/> and <see cref="OperationCanceledException"/> as <see cref="IBotClient"/> does.</remarks>
public interface IBotPersons
{
    /// <summary>Makes a card (<c>POST …/persons</c>).</summary>
    /// <param name="person">What it says.</param>
    /// <param name="cancellationToken">Stops waiting; the card may have been made all the same.</param>
    /// <exception cref="JobValidationException">The role's id is not greater than zero.</exception>
    Task<BotPerson> CreatePersonAsync(NewPerson person, CancellationToken cancellationToken = default);

    /// <summary>One card (<c>GET …/persons/{personId}</c>).</summary>
    /// <param name="personId">The person's id, greater than zero.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException"><paramref name="personId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such person.</exception>
    Task<BotPerson> GetPersonAsync(long personId, CancellationToken cancellationToken = default);

    /// <summary>All cards, the oldest first, page by page as they are asked for (<c>GET …/persons</c>).</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    IAsyncEnumerable<BotPerson> ListPersonsAsync(CancellationToken cancellationToken = default);
}
