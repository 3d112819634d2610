using System.Text.Json.Nodes;
using Metabot.Server.Json;

namespace Metabot.Server.Channels.Webhook;

internal sealed record WebhookSettings(Uri Url, SecretSource Secret) : ChannelSettings(Kind), IChannelKind
{
    public static string Kind => "webhook";

    public static JsonObject Schema => ChannelFields.Describe(
        "Posts each message to an address, signed after the Standard Webhooks specification.",
        ["url"],
        [ChannelFields.Text("url", "Where messages are posted to."), .. SecretSource.Schema("secret", "The secret that signs, whsec_ and base64")]);

    public static ChannelSettings? Read(JsonFields fields)
    {
        if (fields.IsMissing("url"))
        {
            fields.Refuse("url", "url is missing; name the http or https address that messages are posted to");
        }

        var (url, secret) = (ChannelFields.ReadAddress(fields, "url"), SecretSource.ReadRequired(fields, "secret"));
        return url is null || secret is null ? null : new WebhookSettings(url, secret);
    }

    public override IChannel Create(ChannelServices services) =>
        WebhookSecret.TryParse(Secret.Find(services.BotFolder), out var secret)
            ? new WebhookChannel(new WebhookOptions(Url, secret), services.TimeProvider)
            : throw Secret.Missing($"the webhook's secret is not {WebhookSecret.Example}");
}
