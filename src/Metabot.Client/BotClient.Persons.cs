using Metabot.Answers;
using Metabot.Sending;

namespace Metabot;

/// <content>The cards of persons.</content>
public sealed partial class BotClient
{
    /// <inheritdoc/>
    public Task<BotPerson> CreatePersonAsync(NewPerson person, CancellationToken cancellationToken = default) => SendAsync(
        HttpMethod.Post, "persons", PersonEnvelope.Write(person ?? throw new ArgumentNullException(nameof(person))), AnswerJson.Default.BotPerson, cancellationToken);

    /// <inheritdoc/>
    public Task<BotPerson> GetPersonAsync(long personId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Get, $"persons/{IdText("person_id", personId)}", body: null, AnswerJson.Default.BotPerson, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BotPerson> ListPersonsAsync(CancellationToken cancellationToken = default) =>
        ListAsync(after => $"persons?after_id={after}", AnswerJson.Default.IReadOnlyListBotPerson, person => person.PersonId, cancellationToken);
}
