using System.Buffers.Text;

namespace Metabot.Json;

// A decimal is an integer and the place of its point. Money fits into 64 bits, and integers are written much faster.
internal static class DecimalText
{
    private static readonly ulong[] PowersOfTen = Enumerable.Range(0, 20).Select(PowerOfTen).ToArray();

    public static int Write(decimal value, Span<byte> utf8)
    {
        var (digits, scale, isNegative) = Parts(value);
        if (digits == 0 || scale >= PowersOfTen.Length)
        {
            // too large for 64 bits, too small for the table, or a zero, whose sign has rules of its own
            Utf8Formatter.TryFormat(value, utf8, out var all);
            return all;
        }

        utf8[0] = (byte)'-';
        var start = isNegative ? 1 : 0;
        var whole = digits / PowersOfTen[scale];
        Utf8Formatter.TryFormat(whole, utf8.Slice(start), out var written);
        return start + written + (scale == 0 ? 0 : WriteFraction(digits - (whole * PowersOfTen[scale]), utf8.Slice(start + written, scale + 1)));
    }

    private static int WriteFraction(ulong digits, Span<byte> utf8)
    {
        for (var i = utf8.Length - 1; i > 0; i--)
        {
            var rest = digits / 10;
            utf8[i] = (byte)('0' + (digits - (rest * 10)));
            digits = rest;
        }

        utf8[0] = (byte)'.';
        return utf8.Length;
    }

    private static ulong PowerOfTen(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
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
