namespace Metabot;

// The answers that matter are a few hundred bytes; whatever else a server sends must not fill the memory.
internal static class CappedBody
{
    private const int Cap = 64 * 1024;
    private const int UsualLength = 255;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return default;
        }

#if NET
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        return await ReadAsync(stream, content.Headers.ContentLength ?? UsualLength, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, long expectedLength, CancellationToken cancellationToken)
    {
        // one byte more than expected, so that the end of the stream is seen without growing
        var buffer = new byte[(int)Math.Min(expectedLength + 1, Cap)];
        var length = 0;
        while (length < Cap)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(length * 2, Cap));
            }

#if NET
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
#else
            var read = await stream.ReadAsync(buffer, length, buffer.Length - length, cancellationToken).ConfigureAwait(false);
#endif
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return buffer.AsMemory(0, length);
    }
}
