using System.Text;

namespace Metabot.Tool.Doctor;

// Sends what the client sends, and keeps the answer as it came. A redirect is not followed: it would carry the token elsewhere.
internal sealed class ProbeTransport : IBotTransport, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Longest };

    // Without it a call says what it would say with it, as nobody.
    public bool HasToken { get; set; }

    // Null while there is none.
    public ProbeAnswer? Answer { get; private set; }

    public async Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
    {
        Answer = null;
        using var message = new HttpRequestMessage(request.Method, request.Address) { Content = request.CreateContent() };
        foreach (var (name, value) in request.Headers.Where(header => HasToken || header.Key is not ("Authentication" or "Authorization")))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var answer = await BotTransportResponse.FromAsync(request, response, cancellationToken);
        Answer = new ProbeAnswer(
            answer.StatusCode,
            answer.ContentType?.MediaType,
            Encoding.UTF8.GetString(answer.Body.Span),
            response.Headers.Location is { } location ? new Uri(request.Address, location) : null,
            response.Headers.Date);
        return answer;
    }

    public void Dispose() => _http.Dispose();
}
