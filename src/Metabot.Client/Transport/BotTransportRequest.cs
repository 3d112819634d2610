using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Metabot.Transport;

namespace Metabot;

/// <summary>One call as a transport has to send it.</summary>
public readonly struct BotTransportRequest
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    private readonly ReadOnlyMemory<byte> _body;
    private readonly PooledBody? _pooled;

    /// <summary>Describes a call.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="address">The absolute address.</param>
    /// <param name="body">JSON as UTF-8; empty for none.</param>
    /// <param name="headers">The request's headers, the token's among them.</param>
    public BotTransportRequest(
        HttpMethod method, Uri address, ReadOnlyMemory<byte> body, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        (Method, Address, _body, Headers) = (method, address, body, headers);

    internal BotTransportRequest(
        HttpMethod method, Uri address, PooledBody? body, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        (Method, Address, _pooled, Headers) = (method, address, body, headers);

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The absolute address, without anything secret.</summary>
    public Uri Address { get; }

    /// <summary>
    /// JSON as UTF-8, empty where there is nothing to send; never changed or reused, so a transport may keep it for as long as it likes. Each time a copy: what goes
    /// through <see cref="HttpClient"/> takes <see cref="CreateContent"/>.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The call has ended.</exception>
    public ReadOnlyMemory<byte> Body => _pooled is null ? _body : _pooled.Copy();

    /// <summary>The request's headers, the token's among them: do not log their values.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>
    /// Makes the content for transports on top of <see cref="HttpClient"/>: the body, as JSON, without a copy. It can be sent
    /// until the call has ended; what is being sent by then is sent whole.
    /// </summary>
    /// <returns>A new content each time; null where there is nothing to send.</returns>
    public HttpContent? CreateContent()
    {
        if (_pooled is not null)
        {
            return new PooledContent(_pooled, Json);
        }

        if (_body.IsEmpty)
        {
            return null;
        }

        var bytes = MemoryMarshal.TryGetArray(_body, out var segment) ? segment : new ArraySegment<byte>(_body.ToArray());
        var content = new ByteArrayContent(bytes.Array!, bytes.Offset, bytes.Count);
        content.Headers.ContentType = Json;
        return content;
    }
}
