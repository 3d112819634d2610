using System.Net;
using System.Net.Http.Headers;

namespace Metabot.Transport;

// A body on its way through HttpClient's handlers, who may send it more than once.
internal sealed class PooledContent : HttpContent
{
    private readonly PooledBody _body;

    public PooledContent(PooledBody body, MediaTypeHeaderValue contentType)
    {
        _body = body;
        Headers.ContentType = contentType;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = _body.Hold();
        try
        {
#if NET
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
#else
            await stream.WriteAsync(bytes.Array!, bytes.Offset, bytes.Count, cancellationToken).ConfigureAwait(false);
#endif
        }
        finally
        {
            _body.Release();
        }
    }
}
