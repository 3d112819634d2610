using System.Net.Http.Headers;

namespace Metabot.Server.Channels;

// Calls of addresses that the configuration names: no proxy of the environment, no redirects, no cookies.
internal static class ChannelHttp
{
    public static HttpClient Create(TimeSpan timeout) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        Timeout = timeout,
        MaxResponseContentBufferSize = 1_000_000,
    };

    public static TimeSpan? FindRetryAfter(RetryConditionHeaderValue? header, DateTimeOffset now) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > now => date - now,
        _ => null,
    };
}
