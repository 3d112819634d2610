using System.Net;

namespace Metabot.Server.Hosting;

internal static class OptionsChecker
{
    public static void Check(BotServerOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Token))
        {
            throw new ArgumentException("The token is blank; give the text that callers must send.");
        }

        if (options.MaxCallsPerSecond < 1)
        {
            throw new ArgumentException($"{options.MaxCallsPerSecond} calls a second are too few; allow at least 1.");
        }

        if (!IsLoopback(options.Url))
        {
            throw new ArgumentException(
                $"The address '{options.Url}' is not a loopback http address; this server is for this machine only, write for example http://127.0.0.1:5080.");
        }
    }

    private static bool IsLoopback(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttp
        && IPAddress.TryParse(url.DnsSafeHost, out var address)
        && IPAddress.IsLoopback(address);
}
