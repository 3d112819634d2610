using System.Buffers.Text;

namespace Metabot.Json;

public sealed partial class JobJsonWriter
{
    private const int LongestMoment = 33;
    private const int LengthOfGuid = 36;
    private const int FractionStart = 19; // in yyyy-MM-ddTHH:mm:ss.fffffff
    private const int FractionEnd = 27;

    /// <summary>Writes ISO 8601 text, fraction only as long as needed; local and UTC kinds keep their offset or <c>Z</c>.</summary>
    public void WriteString(DateTime value)
    {
        var text = NextQuoted(LongestMoment, out var start);
        Utf8Formatter.TryFormat(value, text, out var written, 'O');
        EndQuoted(start, TrimFraction(text.Slice(0, written)));
    }

    /// <summary>Writes ISO 8601 text with the offset, fraction only as long as needed.</summary>
    public void WriteString(DateTimeOffset value)
    {
        var text = NextQuoted(LongestMoment, out var start);
        Utf8Formatter.TryFormat(value, text, out var written, 'O');
        EndQuoted(start, TrimFraction(text.Slice(0, written)));
    }

    /// <summary>Writes <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    public void WriteString(TimeSpan value)
    {
        Utf8Formatter.TryFormat(value, NextQuoted(LongestMoment, out var start), out var written, 'c');
        EndQuoted(start, written);
    }

    /// <summary>Writes 32 hexadecimal digits in five groups.</summary>
    public void WriteString(Guid value)
    {
        var text = NextQuoted(LengthOfGuid, out var start);
#if NET
        value.TryFormat(text, out var written);
#else
        Utf8Formatter.TryFormat(value, text, out var written);
#endif
        EndQuoted(start, written);
    }

#if NET
    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    public void WriteString(DateOnly value)
    {
        value.TryFormat(NextQuoted(10, out var start), out var written, "o", System.Globalization.CultureInfo.InvariantCulture);
        EndQuoted(start, written);
    }

    /// <summary>Writes <c>HH:mm:ss[.fffffff]</c>.</summary>
    public void WriteString(TimeOnly value) => WriteString(value.ToTimeSpan());
#endif

    // Cuts zeros off the fraction's end, the point too when nothing is left; what follows moves up. Returns the new length.
    private static int TrimFraction(Span<byte> moment)
    {
        var fraction = moment.Slice(FractionStart, FractionEnd - FractionStart);
        var end = FractionStart + (fraction.SequenceEqual(".0000000"u8) ? 0 : LengthWithoutZeros(fraction));
        moment.Slice(FractionEnd).CopyTo(moment.Slice(end));
        return moment.Length - FractionEnd + end;
    }

    private static int LengthWithoutZeros(Span<byte> digits)
    {
        var length = digits.Length;
        while (digits[length - 1] == (byte)'0')
        {
            length--;
        }

        return length;
    }

    // Room between quotes for text that can never need an escape.
    private Span<byte> NextQuoted(int size, out int start)
    {
        var span = Reserve(size + 3, out start);
        span[0] = (byte)'"';
        return span.Slice(1);
    }

    private void EndQuoted(int start, int written)
    {
        _buffer[start + written + 1] = (byte)'"';
        EndValue(start + written + 2);
    }
}
