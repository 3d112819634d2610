using System.Buffers;

namespace Metabot.Transport;

// The bytes of one call, in a rented array. A handler may still be sending them when the call has long ended (cancellation,
// hedging, an early answer over HTTP/2), so whoever reads them holds them, and the last to let go gives the array back.
internal sealed class PooledBody
{
    private readonly byte[] _bytes;
    private int _holders = 1;

    public PooledBody(ReadOnlySpan<byte> json)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(json.Length);
        json.CopyTo(_bytes);
        Length = json.Length;
    }

    public int Length { get; }

    public byte[] Copy()
    {
        var bytes = Hold().AsSpan().ToArray();
        Release();
        return bytes;
    }

    // The bytes, until they are released.
    public ArraySegment<byte> Hold()
    {
        for (var holders = Volatile.Read(ref _holders); ;)
        {
            if (holders == 0)
            {
                throw new ObjectDisposedException(nameof(BotTransportRequest), "the call has ended, and its body with it");
            }

            var seen = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (seen == holders)
            {
                return new ArraySegment<byte>(_bytes, 0, Length);
            }

            holders = seen;
        }
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
    }
}
