using System.Diagnostics;

namespace Metabot;

/// <summary>Sends calls through <see cref="HttpClient"/>.</summary>
/// <remarks>
/// A handler that follows redirects, as <c>new HttpClient()</c> does, sends the header <c>Authentication</c> to whatever host it
/// is redirected to (only <c>Authorization</c> is taken off by .NET), before anybody can stop it. Make the client with
/// <c>new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })</c>; <c>AddBotClient</c> and <see cref="BotClient.Create"/>
/// do so. An answer from another scheme, host or port than the one called is never a success but a <see cref="BotApiException"/>.
/// </remarks>
public sealed class HttpClientTransport : IBotTransport
{
    private readonly Func<HttpClient> _http;

    /// <summary>Makes the transport.</summary>
    /// <param name="http">Stays the caller's: its time-out and handlers hold, and it is not disposed here.</param>
    public HttpClientTransport(HttpClient http)
    {
        if (http is null)
        {
            throw new ArgumentNullException(nameof(http));
        }

        _http = () => http;
    }

    // Asked for at each call: an HttpClient of IHttpClientFactory keeps its handler for as long as it is held, and with it old DNS answers.
    internal HttpClientTransport(IHttpClientFactory factory, string name) => _http = () => factory.CreateClient(name);

    /// <inheritdoc/>
    public Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(request.Method, request.Address) { Content = request.CreateContent() };
        for (var i = 0; i < request.Headers.Count; i++)
        {
            message.Headers.TryAddWithoutValidation(request.Headers[i].Key, request.Headers[i].Value);
        }

        return SendAsync(message, cancellationToken);
    }

    private async Task<BotTransportResponse> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using var sent = message;
        var method = message.Method;
        var http = _http();
        var started = Stopwatch.GetTimestamp();
        using var response = await http
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        return await BotTransportResponse.FromAsync(method, response, TimeLeft(http.Timeout, started), cancellationToken).ConfigureAwait(false);
    }

    // HttpClient's own time-out ends with the headers, and a body may trickle for ever.
    private static TimeSpan TimeLeft(TimeSpan timeout, long started)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return timeout;
        }

        var passed = TimeSpan.FromSeconds((double)(Stopwatch.GetTimestamp() - started) / Stopwatch.Frequency);
        return passed < timeout ? timeout - passed : TimeSpan.Zero;
    }
}
