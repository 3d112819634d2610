using System.Globalization;
using Metabot.Answers;
using Metabot.Sending;

namespace Metabot;

/// <content>What is said to and fro.</content>
public sealed partial class BotClient
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<BotMessage>> SendMessageAsync(long leadId, string text, CancellationToken cancellationToken = default)
    {
        var message = new LeadMessage { Text = text ?? throw new ArgumentNullException(nameof(text)) };
        return (await SendMessageAsync(leadId, message, cancellationToken).ConfigureAwait(false)).Messages;
    }

    /// <inheritdoc/>
    public Task<BotReply> SendMessageAsync(long leadId, LeadMessage message, CancellationToken cancellationToken = default) => SendAsync(
        HttpMethod.Post,
        PathOfLead(leadId) + "/messages",
        MessageEnvelope.Write(message ?? throw new ArgumentNullException(nameof(message))),
        AnswerJson.Default.BotReply,
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ConversationMessage> ListConversationAsync(long leadId, CancellationToken cancellationToken = default)
    {
        var path = PathOfLead(leadId);
        return ListAsync(
            after => $"{path}/messages?after_id={after}", AnswerJson.Default.IReadOnlyListConversationMessage, message => message.MessageId, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<BotMessage> ListMessagesAsync(long? leadId = null, CancellationToken cancellationToken = default) =>
        ListMessagesAsync("messages", leadId, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BotMessage> ListDeadMessagesAsync(long? leadId = null, CancellationToken cancellationToken = default) =>
        ListMessagesAsync("messages/dead", leadId, cancellationToken);

    /// <inheritdoc/>
    public Task<BotMessage> RedeliverAsync(long messageId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, $"messages/{IdText("message_id", messageId)}/redeliver", body: null, AnswerJson.Default.BotMessage, cancellationToken);

    private IAsyncEnumerable<BotMessage> ListMessagesAsync(string path, long? leadId, CancellationToken cancellationToken)
    {
        JobRules.CheckId("lead_id", leadId);
        var lead = leadId is { } id ? $"&lead_id={id.ToString(CultureInfo.InvariantCulture)}" : "";
        return ListAsync(after => $"{path}?after_id={after}{lead}", AnswerJson.Default.IReadOnlyListBotMessage, message => message.MessageId, cancellationToken);
    }
}
