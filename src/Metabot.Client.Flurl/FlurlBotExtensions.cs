using Flurl.Http;

namespace Metabot.Client.Flurl;

/// <summary>Makes clients of bots from Flurl clients.</summary>
public static class FlurlBotExtensions
{
    /// <summary>Makes a client of one bot: <c>new FlurlClient("https://app.metabot24.com").Bot(42, token)</c>.</summary>
    /// <param name="client">
    /// Carries the calls with its own settings, but without following redirects; its <c>BaseUrl</c> is the API's address. Give one
    /// that has not sent anything yet: see the remarks of <see cref="FlurlTransport"/>.
    /// </param>
    /// <param name="botId">The bot's id, greater than zero.</param>
    /// <param name="token">The token of an API user.</param>
    /// <exception cref="ArgumentException">A value is missing or can never be right; the message names it.</exception>
    /// <exception cref="NotSupportedException">The version of Flurl.Http that is loaded sends in a way this package does not know.</exception>
    public static BotClient Bot(this IFlurlClient client, long botId, string token) => Bot(client, botId, token, static _ => { });

    /// <summary>Makes a client of one bot, with further options such as <see cref="BotClientOptions.ServerTimeZone"/>.</summary>
    /// <param name="client">
    /// Carries the calls with its own settings, but without following redirects; its <c>BaseUrl</c> is the API's address unless the
    /// options give another. Give one that has not sent anything yet: see the remarks of <see cref="FlurlTransport"/>.
    /// </param>
    /// <param name="botId">The bot's id, greater than zero.</param>
    /// <param name="token">The token of an API user.</param>
    /// <param name="configure">Sets further options.</param>
    /// <exception cref="ArgumentException">A value is missing or can never be right; the message names it.</exception>
    /// <exception cref="NotSupportedException">The version of Flurl.Http that is loaded sends in a way this package does not know.</exception>
    public static BotClient Bot(this IFlurlClient client, long botId, string token, Action<BotClientOptions> configure)
    {
        if (configure is null)
        {
            throw new ArgumentNullException(nameof(configure));
        }

        var transport = new FlurlTransport(client);
        var options = new BotClientOptions { BaseAddress = BaseAddressOf(client), BotId = botId, Token = token };
        configure(options);
        return new BotClient(transport, options);
    }

    private static Uri? BaseAddressOf(IFlurlClient client) =>
        Uri.TryCreate(client.BaseUrl, UriKind.Absolute, out var address) ? address : null;
}
