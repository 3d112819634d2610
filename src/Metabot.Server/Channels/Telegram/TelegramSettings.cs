using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Metabot.Server.Json;

namespace Metabot.Server.Channels.Telegram;

internal sealed partial record TelegramSettings(SecretSource Token, Uri? BaseUrl) : ChannelSettings(Kind), IChannelKind
{
    public static string Kind => "telegram";

    public static JsonObject Schema => ChannelFields.Describe(
        "A bot of Telegram. A lead's identification is its chat.",
        [],
        [
            .. SecretSource.Schema("token", "The token that BotFather gave"),
            ChannelFields.Text("base_url", "A Bot API server of one's own; https://api.telegram.org when absent."),
        ]);

    public static ChannelSettings? Read(JsonFields fields)
    {
        var (token, address) = (SecretSource.ReadRequired(fields, "token"), ChannelFields.ReadAddress(fields, "base_url"));
        if (address is { PathAndQuery: not "/" })
        {
            fields.Refuse("base_url", $"base_url is the server alone, for example {address.GetLeftPart(UriPartial.Authority)}; its path is Telegram's");
        }

        return token is null ? null : new TelegramSettings(token, address);
    }

    public override IChannel Create(ChannelServices services)
    {
        var token = Token.Find(services.BotFolder);
        if (!Form.IsMatch(token))
        {
            throw Token.Missing("the token is not one of Telegram's, a number, a colon and letters");
        }

        var options = new TelegramOptions(token);
        return new TelegramChannel(BaseUrl is null ? options : options with { BaseAddress = BaseUrl }, services.TimeProvider, services.Logger);
    }

    [GeneratedRegex(@"^\d+:[\w-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
