using System.Net;
using System.Net.Http.Headers;
using Metabot.Transport;

namespace Metabot;

/// <summary>The server's answer to one call, whatever its status.</summary>
public sealed class BotTransportResponse
{
    /// <summary>Describes an answer.</summary>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="body">The body's bytes, as sent; empty for none. Kept, so it must not be reused.</param>
    /// <param name="contentType">The body's media type and character set; null when the server does not say.</param>
    /// <param name="retryAfter">How long the server asks to wait; null when it does not say.</param>
    /// <param name="address">Who answered, after redirects; null when the transport does not know.</param>
    public BotTransportResponse(
        int statusCode, ReadOnlyMemory<byte> body, MediaTypeHeaderValue? contentType = null, TimeSpan? retryAfter = null, Uri? address = null) =>
        (StatusCode, Body, ContentType, RetryAfter, Address) = (statusCode, body, contentType, retryAfter, address);

    /// <summary>The HTTP status code.</summary>
    public int StatusCode { get; }

    /// <summary>The body's bytes, as sent; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body's media type and character set; null when the server does not say.</summary>
    public MediaTypeHeaderValue? ContentType { get; }

    /// <summary>How long the server asks to wait before the next call, never negative; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// The address that answered, after redirects; null when the transport does not know. With another scheme, host or port than
    /// the call's the answer is refused.
    /// </summary>
    public Uri? Address { get; }

    /// <summary>Takes over an answer of <see cref="HttpClient"/>, for transports on top of it. Of the body at most 16 MiB are read.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="response">The answer; stays the caller's to dispose.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The same answer, independent of <paramref name="response"/>.</returns>
    public static Task<BotTransportResponse> FromAsync(BotTransportRequest request, HttpResponseMessage response, CancellationToken cancellationToken) =>
        FromAsync(request.Method, response, Timeout.InfiniteTimeSpan, cancellationToken).AsTask();

    // Time-out: for reading the body.
    internal static async ValueTask<BotTransportResponse> FromAsync(
        HttpMethod sent, HttpResponseMessage response, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (response is null)
        {
            throw new ArgumentNullException(nameof(response));
        }

        var body = await CappedBody.ReadAsync(response.Content, timeout, cancellationToken).ConfigureAwait(false);
        return new BotTransportResponse(
            (int)StatusOf(sent, response), body, response.Content?.Headers.ContentType, WaitOf(response.Headers), response.RequestMessage?.RequestUri);
    }

    // A redirect that was followed as GET has lost what was sent, so the page it led to is no success.
    private static HttpStatusCode StatusOf(HttpMethod sent, HttpResponseMessage response) =>
        response.RequestMessage?.Method == HttpMethod.Get && sent != HttpMethod.Get ? HttpStatusCode.SeeOther : response.StatusCode;

    private static TimeSpan? WaitOf(HttpResponseHeaders headers)
    {
        if (headers.RetryAfter is not { } retryAfter)
        {
            return null;
        }

#pragma warning disable RS0030 // .NET Standard has no TimeProvider, and an answer without a date leaves only this machine's clock
        var wait = retryAfter.Delta ?? (retryAfter.Date - (headers.Date ?? DateTimeOffset.UtcNow));
#pragma warning restore RS0030
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
