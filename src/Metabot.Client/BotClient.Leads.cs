using Metabot.Answers;
using Metabot.Sending;

namespace Metabot;

/// <content>The leads.</content>
public sealed partial class BotClient
{
    // .NET Standard 2.0 has no name for it
    private static readonly HttpMethod Patch = new("PATCH");

    /// <inheritdoc/>
    public Task<BotLead> CreateLeadAsync(NewLead lead, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "leads", LeadEnvelope.Write(lead ?? throw new ArgumentNullException(nameof(lead))), AnswerJson.Default.BotLead, cancellationToken);

    /// <inheritdoc/>
    public Task<BotLead> GetLeadAsync(long leadId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Get, PathOfLead(leadId), body: null, AnswerJson.Default.BotLead, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BotLead> ListLeadsAsync(CancellationToken cancellationToken = default) =>
        ListAsync(after => $"leads?after_id={after}", AnswerJson.Default.IReadOnlyListBotLead, lead => lead.LeadId, cancellationToken);

    /// <inheritdoc/>
    public Task<BotLead> UpdateLeadAsync(long leadId, LeadChanges changes, CancellationToken cancellationToken = default) => SendAsync(
        Patch, PathOfLead(leadId), LeadEnvelope.Write(changes ?? throw new ArgumentNullException(nameof(changes))), AnswerJson.Default.BotLead, cancellationToken);

    private static string PathOfLead(long leadId) => $"leads/{IdText("lead_id", leadId)}";
}
