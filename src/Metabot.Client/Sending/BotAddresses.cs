using System.Globalization;
using Metabot.Rules;

namespace Metabot.Sending;

// The addresses of one bot.
internal sealed class BotAddresses(Uri baseAddress, long botId)
{
    private readonly string _bot = $"{baseAddress.AbsoluteUri.TrimEnd('/')}/bots/{botId.ToString(CultureInfo.InvariantCulture)}";

    public Uri Find(string path) => new($"{_bot}/{path}");

    public Uri FindEndpoint(string alias) => AliasText.WhyNot(alias) is { } why
        ? throw JobValidationException.Create(Rule.NoTarget, "alias", "alias", why)
        : Find("call/" + string.Join("/", alias.Split('/').Select(Uri.EscapeDataString)));
}
