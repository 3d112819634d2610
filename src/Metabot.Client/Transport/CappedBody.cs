namespace Metabot.Transport;

// Most answers are a few hundred bytes, a page of jobs a few hundred thousand; whatever else a server sends must not fill the memory.
internal static class CappedBody
{
    private const int Cap = 16 * 1024 * 1024;
    private const int LargestFirst = 64 * 1024;
    private const int UsualLength = 255;

    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContent? content, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return default;
        }

        var reading = ReadAsync(content, cancellationToken);
        if (reading.IsCompleted || timeout == Timeout.InfiniteTimeSpan)
        {
            // most answers come with their headers, so that no timer is needed
            return await reading.ConfigureAwait(false);
        }

        using var timer = new CancellationTokenSource();
        var body = reading.AsTask();
#pragma warning disable RS0030 // the limit of a transfer is real time, as HttpClient's own is, and .NET Standard has no TimeProvider
        await Task.WhenAny(body, Task.Delay(timeout, timer.Token)).ConfigureAwait(false);
#pragma warning restore RS0030
        timer.Cancel();

        // otherwise the caller disposes the response, and with it ends the reading
        return body.IsCompleted ? await body.ConfigureAwait(false) : throw new TimeoutException();
    }

    private static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
#if NET
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        // one byte more than expected, so that the end of the stream is seen without growing
        var buffer = new byte[(int)Math.Min((content.Headers.ContentLength ?? UsualLength) + 1, LargestFirst)];
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
