namespace Metabot.Server.Channels.Webhook;

internal sealed record WebhookOptions(Uri Url, WebhookSecret Secret)
{
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);
}
