using System.Net;

namespace Metabot.Server.Hosting;

internal static class OptionsChecker
{
    public static void Check(BotServerOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Token))
        {
            throw new ArgumentException("The token is blank; give the text that callers must send.", nameof(options));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxCallsPerSecond, 1, nameof(options.MaxCallsPerSecond));
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || !IPAddress.TryParse(url.DnsSafeHost, out var address) || !IPAddress.IsLoopback(address))
        {
            throw new ArgumentException(
                $"The address '{options.Url}' is not a loopback http address; this server is for this machine only, write for example http://127.0.0.1:5080.", nameof(options));
        }
    }
}
