namespace Metabot;

/// <summary>Sends calls through <see cref="HttpClient"/>.</summary>
public sealed class HttpClientTransport : IBotTransport
{
    private readonly HttpClient _http;

    /// <summary>Makes the transport.</summary>
    /// <param name="http">Stays the caller's: its time-out and handlers hold, and it is not disposed here.</param>
    public HttpClientTransport(HttpClient http) => _http = http ?? throw new ArgumentNullException(nameof(http));

    /// <inheritdoc/>
    public async Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, request.Address) { Content = request.CreateContent() };
        foreach (var header in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        // HttpClient's own time-out ends with the headers, and a body may trickle for ever
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_http.Timeout);
        using var response = await _http
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token)
            .ConfigureAwait(false);
        return await BotTransportResponse.FromAsync(response, timeout.Token).ConfigureAwait(false);
    }
}
