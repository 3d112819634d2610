using System.Net;
using System.Text.RegularExpressions;

namespace Metabot.Server.Hosting;

// The address to listen on: this machine only, and nothing but scheme, host and port.
internal static partial class LoopbackUrl
{
    public static IPEndPoint Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            throw Wrong(text, Port.Match(text) is { Success: true } port
                ? $"has the port {port.Groups["port"].Value}; ports go from 0 to 65535"
                : "is not an http address");
        }

        var host = url.IdnHost == "localhost" ? "127.0.0.1" : url.DnsSafeHost;
        if (url.Scheme != Uri.UriSchemeHttp || !IPAddress.TryParse(host, out var address) || !IPAddress.IsLoopback(address))
        {
            throw Wrong(text, "is not a loopback http address; this server is for this machine only");
        }

        if (url.PathAndQuery != "/" || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
        {
            throw Wrong(text, "has more than scheme, host and port");
        }

        // [::ffff:127.0.0.1] is the same address in the clothes of IPv6, which a socket of IPv6 cannot be bound to.
        return new IPEndPoint(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, url.Port);
    }

    private static ArgumentException Wrong(string text, string why) =>
        new($"The address '{text}' {why}. Write for example http://127.0.0.1:5080.");

    [GeneratedRegex(@":(?<port>\d{5,})/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Port { get; }
}
