using System.Globalization;
using Metabot.Answers;
using Metabot.Sending;

namespace Metabot;

/// <content>The leads, and what is said to and fro.</content>
public sealed partial class BotClient
{
    // .NET Standard 2.0 has no name for it
    private static readonly HttpMethod Patch = new("PATCH");

    /// <inheritdoc/>
    public Task<BotLead> CreateLeadAsync(NewLead lead, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "leads", LeadEnvelope.Of(lead ?? throw new ArgumentNullException(nameof(lead))), AnswerJson.Default.BotLead, cancellationToken);

    /// <inheritdoc/>
    public Task<BotLead> GetLeadAsync(long leadId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Get, PathOfLead(leadId), body: null, AnswerJson.Default.BotLead, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BotLead> ListLeadsAsync(CancellationToken cancellationToken = default) =>
        ListAsync(after => $"leads?after_id={after}", AnswerJson.Default.IReadOnlyListBotLead, lead => lead.LeadId, cancellationToken);

    /// <inheritdoc/>
    public Task<BotLead> UpdateLeadAsync(long leadId, LeadChanges changes, CancellationToken cancellationToken = default) => SendAsync(
        Patch, PathOfLead(leadId), LeadEnvelope.Of(changes ?? throw new ArgumentNullException(nameof(changes))), AnswerJson.Default.BotLead, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BotMessage>> SendMessageAsync(long leadId, string text, CancellationToken cancellationToken = default)
    {
        var body = LeadEnvelope.OfMessage(text ?? throw new ArgumentNullException(nameof(text)));
        var answer = await SendAsync(HttpMethod.Post, PathOfLead(leadId) + "/messages", body, AnswerJson.Default.MessageAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Messages ?? [];
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<BotMessage> ListMessagesAsync(long? leadId = null, CancellationToken cancellationToken = default)
    {
        JobRules.CheckId("lead_id", leadId);
        var lead = leadId is { } id ? $"&lead_id={id.ToString(CultureInfo.InvariantCulture)}" : "";
        return ListAsync(after => $"messages?after_id={after}{lead}", AnswerJson.Default.IReadOnlyListBotMessage, message => message.MessageId, cancellationToken);
    }

    private static string PathOfLead(long leadId) => $"leads/{IdText("lead_id", leadId)}";
}
