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
        if (!Uri.TryCreate($"http://{rest}", UriKind.Absolute, out var url) || !IsHostOnly(url, rest) || FindHost(url) is not { } host)
        {
            return false;
        }

        var hasPort = rest[^1] != ']' && rest.LastIndexOf(':') >= 0;
        pattern = new HostPattern(host, isWildcard, hasPort ? url.Port : null);
        return !isWildcard || url.HostNameType == UriHostNameType.Dns;
    }

    public bool Matches(Uri url) =>
        (Port is { } port ? url.Port == port : url.IsDefaultPort)
        && FindHost(url) is { } host && (IsWildcard ? host.EndsWith('.' + Host, StringComparison.Ordinal) : host == Host);

    // Null where it is none that could be looked up: of some that it parses, the library throws when it is asked for the name.
    public static string? FindHost(Uri url)
    {
        try
        {
            return url.IdnHost.TrimEnd('.').ToLowerInvariant() is { Length: > 0 } host ? host : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static bool IsHostOnly(Uri url, string text) =>
        url is { PathAndQuery: "/", Fragment: "", UserInfo: "" } && !text.AsSpan().ContainsAny("/*");
}
