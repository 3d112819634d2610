using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Metabot.Json;

// Moments as ISO 8601 text in UTF-8, the fraction only as long as needed.
internal static class MomentText
{
    public const int Longest = 33; // yyyy-MM-ddTHH:mm:ss.fffffff+hh:mm
    public const int LengthOfDate = 10;

    private const int LengthOfSeconds = 19;
    private const int LengthOfOffset = 6;
    private const int DigitsOfFraction = 7;

    private static readonly ushort[] Pairs = [.. Enumerable.Range(0, 100).Select(MakePair)];

    // The caller has made room for the longest.
    public static int Write(DateTimeOffset value, Span<byte> utf8)
    {
        var end = WriteClock(value.DateTime, utf8);
#if NET
        WriteOffset(value.TotalOffsetMinutes, utf8.Slice(end));
#else
        WriteOffset((int)(value.Offset.Ticks / TimeSpan.TicksPerMinute), utf8.Slice(end));
#endif
        return end + LengthOfOffset;
    }

    public static int Write(DateTime value, Span<byte> utf8)
    {
        var end = WriteClock(value, utf8);
        switch (value.Kind)
        {
            case DateTimeKind.Utc:
                utf8[end] = (byte)'Z';
                return end + 1;
            case DateTimeKind.Local:
                WriteOffset((int)(TimeZoneInfo.Local.GetUtcOffset(value).Ticks / TimeSpan.TicksPerMinute), utf8.Slice(end));
                return end + LengthOfOffset;
            default:
                return end;
        }
    }

    public static int WriteDate(DateTime value, Span<byte> utf8)
    {
        WriteDate(value, ref MemoryMarshal.GetReference(utf8.Slice(0, LengthOfDate)));
        return LengthOfDate;
    }

    // Inlined, as what follows: a moment is thirteen pairs of digits, and calls would take longer than they.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteDate(DateTime value, ref byte target)
    {
#if NET
        value.Deconstruct(out int year, out int month, out int day);
#else
        var (year, month, day) = (value.Year, value.Month, value.Day);
#endif
        var century = (int)((uint)year / 100);
        WritePair(century, ref target);
        WritePair(year - (century * 100), ref Unsafe.Add(ref target, 2));
        WriteAfter((byte)'-', month, ref Unsafe.Add(ref target, 4));
        WriteAfter((byte)'-', day, ref Unsafe.Add(ref target, 7));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteClock(DateTime value, Span<byte> utf8)
    {
        ref var target = ref MemoryMarshal.GetReference(utf8.Slice(0, LengthOfSeconds));
        WriteDate(value, ref target);
        var ticks = (ulong)value.Ticks % TimeSpan.TicksPerDay;
        var seconds = (uint)(ticks / TimeSpan.TicksPerSecond);
        var minutes = seconds / 60;
        var hours = minutes / 60;
        WriteAfter((byte)'T', (int)hours, ref Unsafe.Add(ref target, LengthOfDate));
        WriteAfter((byte)':', (int)(minutes - (hours * 60)), ref Unsafe.Add(ref target, 13));
        WriteAfter((byte)':', (int)(seconds - (minutes * 60)), ref Unsafe.Add(ref target, 16));
        var fraction = (int)(ticks - (seconds * (ulong)TimeSpan.TicksPerSecond));
        return fraction == 0 ? LengthOfSeconds : WriteFraction(fraction, utf8);
    }

    private static int WriteFraction(int fraction, Span<byte> utf8)
    {
        var digits = DigitsOfFraction;
        for (; fraction % 10 == 0; fraction /= 10)
        {
            digits--;
        }

        utf8[LengthOfSeconds] = (byte)'.';
        Utf8Formatter.TryFormat(fraction, utf8.Slice(LengthOfSeconds + 1), out var written, new('D', (byte)digits));
        return LengthOfSeconds + written + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteOffset(int minutes, Span<byte> utf8)
    {
        ref var target = ref MemoryMarshal.GetReference(utf8.Slice(0, LengthOfOffset));
        var distance = (uint)Math.Abs(minutes);
        var hours = distance / 60;
        WriteAfter(minutes < 0 ? (byte)'-' : (byte)'+', (int)hours, ref target);
        WriteAfter((byte)':', (int)(distance - (hours * 60)), ref Unsafe.Add(ref target, 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteAfter(byte sign, int value, ref byte target)
    {
        target = sign;
        WritePair(value, ref Unsafe.Add(ref target, 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePair(int value, ref byte target) => Unsafe.WriteUnaligned(ref target, Pairs[value]);

    // As it lies in memory, so that it is stored at once.
    private static ushort MakePair(int value)
    {
        var digits = (ushort)('0' + (value / 10) + (('0' + (value % 10)) << 8));
        return BitConverter.IsLittleEndian ? digits : BinaryPrimitives.ReverseEndianness(digits);
    }
}
