using Metabot.Server.Storage;

namespace Metabot.Server.Channels.Webhook;

// What is sent, in the names of the API.
internal sealed record WebhookBody(long MessageId, long BotId, long? LeadId, string? Recipient, DateTimeOffset CreatedAt, OutgoingMessage Message);
