using System.Net.Sockets;
using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;

namespace Metabot.Server.Outgoing;

// The calls that the scripts of one bot make: api.getJson and api.postJson. A refused one throws; one that fails answers with null.
internal sealed class OutgoingHttp(OutgoingRules rules, HostResolver resolve, TimeProvider timeProvider) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = new GuardedConnection(rules, resolve).ConnectAsync,
    });

    /// <exception cref="OutgoingRefusedException">The address, its host or a header is not allowed.</exception>
    public async Task<OutgoingAnswer> SendAsync(OutgoingRequest request, CancellationToken cancellationToken)
    {
        using var message = Compose(request);
        using var limit = new CancellationTokenSource(rules.Timeout, timeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(message, both.Token);
            return await ReadAsync(response, both.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new OutgoingAnswer(0, null, $"no whole answer within {rules.Timeout.TotalSeconds:0.###} seconds (api.timeout_sec in bot.json)");
        }
        catch (HttpRequestException exception) when (exception.InnerException is OutgoingRefusedException refusal)
        {
            throw new OutgoingRefusedException(refusal.Message);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            return new OutgoingAnswer(0, null, Explain(exception));
        }
    }

    public void Dispose() => _http.Dispose();

    // Of a connection that could not be encrypted, the outer one only says that there is an inner one.
    private static string Explain(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } ? exception.GetBaseException().Message : exception.Message;

    private HttpRequestMessage Compose(OutgoingRequest request)
    {
        var url = ReadUrl(request.Url);
        rules.Check(url);
        var message = new HttpRequestMessage(request.Body is null ? HttpMethod.Get : HttpMethod.Post, url);
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, JsonText.Readable));
        }

        OutgoingHeaders.Add(message, request.Headers);
        return message;
    }

    private static Uri ReadUrl(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || HostPattern.FindHost(url) is null)
        {
            throw new OutgoingRefusedException(
                $"the address '{Excerpt.Cut(text)}' is not one that scripts may call; write a whole http or https address, for example https://api.example.org/orders");
        }

        return url.UserInfo.Length == 0
            ? url
            : throw new OutgoingRefusedException(
                $"the address of the host '{url.Authority}' has a name and a password in it; send them in a header, with api.setHeaders");
    }

    private async Task<OutgoingAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var bytes = await ReadCappedAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken);
        if (bytes.Length > rules.MaxAnswerBytes)
        {
            return new OutgoingAnswer(status, null, $"the answer has more than {rules.MaxAnswerBytes} bytes");
        }

        return AnswerJson.TryRead(bytes.Span, out var json)
            ? new OutgoingAnswer(status, json)
            : new OutgoingAnswer(status, null, "the answer is not JSON");
    }

    // One byte more than is allowed, to know that there are more.
    private async Task<ReadOnlyMemory<byte>> ReadCappedAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (buffer.Length <= rules.MaxAnswerBytes && await stream.ReadAsync(chunk, cancellationToken) is > 0 and var count)
        {
            buffer.Write(chunk, 0, count);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
