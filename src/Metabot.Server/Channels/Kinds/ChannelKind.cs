using System.Text.Json.Nodes;
using Metabot.Server.Channels.Email;
using Metabot.Server.Channels.Telegram;
using Metabot.Server.Channels.Webhook;
using Metabot.Server.Json;

namespace Metabot.Server.Channels.Kinds;

// A channel that bot.json can have, as data: the one list that reading, typo hints and the schema share.
internal sealed record ChannelKind(string Code, JsonObject Schema, Func<JsonFields, ChannelSettings?> Read)
{
    // Messages that no other channel takes are kept for whoever reads them over HTTP.
    public const string Outbox = "outbox";

    public static readonly IReadOnlyList<ChannelKind> All = [Create<TelegramSettings>(), Create<WebhookSettings>(), Create<EmailSettings>()];

    public IReadOnlyCollection<string> Names => [.. Schema["properties"]!.AsObject().Select(member => member.Key)];

    private static ChannelKind Create<T>()
        where T : ChannelSettings, IChannelKind =>
        new(T.Kind, T.Schema, T.Read);
}
