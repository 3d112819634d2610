using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Dashboard.Sessions;

// Whether a browser sends a request from the dashboard's own pages. A same-site cookie does not tell: all ports of this machine are one site.
internal static class RequestOrigin
{
    public static bool IsOwn(HttpRequest request)
    {
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            // None is what somebody typed, or opened from a bookmark.
            return site is "same-origin" || (site is "none" && isSafe);
        }

        // Behind a proxy that speaks TLS the scheme is another than the browser's.
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            ? Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            : isSafe;
    }
}
