using System.Diagnostics.CodeAnalysis;

namespace Metabot.Server.Outgoing;

// A host of the configuration: "api.example.org", "api.example.org:8443", "*.example.org", "10.0.0.5", "[::1]:9000". Without a
// port it means the one of the address's scheme.
internal sealed record HostPattern(string Host, bool IsWildcard, int? Port)
{
    private const string Wildcard = "*.";

    public static bool TryParse(string text, [NotNullWhen(true)] out HostPattern? pattern)
    {
        pattern = null;
        var isWildcard = text.StartsWith(Wildcard, StringComparison.Ordinal);
        var rest = isWildcard ? text[Wildcard.Length..] : text;

        // The scheme's own default port is 80, so that one is given can only be seen in the text.
        if (!Uri.TryCreate($"http://{rest}", UriKind.Absolute, out var url) || !IsHostOnly(url, rest))
        {
            return false;
        }

        var hasPort = rest[^1] != ']' && rest.LastIndexOf(':') >= 0;
        pattern = new HostPattern(Normalize(url), isWildcard, hasPort ? url.Port : null);
        return !isWildcard || url.HostNameType == UriHostNameType.Dns;
    }

    public bool Matches(Uri url) =>
        (Port is { } port ? url.Port == port : url.IsDefaultPort)
        && (IsWildcard ? Normalize(url).EndsWith('.' + Host, StringComparison.Ordinal) : Normalize(url) == Host);

    private static string Normalize(Uri url) => url.IdnHost.TrimEnd('.').ToLowerInvariant();

    private static bool IsHostOnly(Uri url, string text) =>
        url is { PathAndQuery: "/", Fragment: "", UserInfo: "" } && Normalize(url).Length > 0 && !text.AsSpan().ContainsAny("/*");
}
