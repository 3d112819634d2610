using System.Buffers.Text;

namespace Metabot.Json;

// A decimal is an integer and the place of its point. Money fits into 64 bits, and an integer is written much faster.
internal static class DecimalText
{
    public static int Write(decimal value, Span<byte> utf8)
    {
        var (digits, scale, isNegative) = Parts(value);
        if (digits == 0)
        {
            // too large for 64 bits, or a zero, whose sign has rules of its own
            Utf8Formatter.TryFormat(value, utf8, out var all);
            return all;
        }

        var start = isNegative ? 1 : 0;
        utf8[0] = (byte)'-';
        return start + (scale == 0 ? WriteInteger(digits, utf8.Slice(start)) : WriteFraction(digits, scale, utf8.Slice(start)));
    }

    private static int WriteInteger(ulong digits, Span<byte> utf8)
    {
        Utf8Formatter.TryFormat(digits, utf8, out var written);
        return written;
    }

    private static int WriteFraction(ulong digits, int scale, Span<byte> utf8)
    {
        var written = WriteInteger(digits, utf8);
        if (written <= scale)
        {
            // 5 with a scale of 3 has to become 0005 before the point can go in
            var zeros = scale + 1 - written;
            utf8.Slice(0, written).CopyTo(utf8.Slice(zeros));
            utf8.Slice(0, zeros).Fill((byte)'0');
            written += zeros;
        }

        var point = written - scale;
        utf8.Slice(point, scale).CopyTo(utf8.Slice(point + 1));
        utf8[point] = (byte)'.';
        return written + 1;
    }

    // No digits when they do not fit.
    private static (ulong Digits, int Scale, bool IsNegative) Parts(decimal value)
    {
#if NET
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
#else
        var bits = decimal.GetBits(value);
#endif
        var digits = bits[2] == 0 ? ((ulong)(uint)bits[1] << 32) | (uint)bits[0] : 0;
        return (digits, (bits[3] >> 16) & 0xFF, bits[3] < 0);
    }
}
