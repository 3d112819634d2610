using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Metabot.Json;

public sealed partial class JobJsonWriter
{
    private const int LengthOfGuid = 36;
    private const int LongestSpan = 26; // -10675199.02:48:05.4775808

    /// <summary>Writes ISO 8601 text, fraction only as long as needed; local and UTC kinds keep their offset or <c>Z</c>.</summary>
    public void WriteString(DateTime value) => EndString(Begin(default), value);

    /// <inheritdoc cref="WriteString(DateTime)"/>
    /// <param name="before">What stands before the value, such as <c>"paid_at":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The moment.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> before, DateTime value) => EndString(Begin(before), value);

    /// <summary>Writes ISO 8601 text with the offset, fraction only as long as needed.</summary>
    public void WriteString(DateTimeOffset value) => EndString(Begin(default), value);

    /// <inheritdoc cref="WriteString(DateTimeOffset)"/>
    /// <param name="before">What stands before the value, such as <c>"paid_at":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The moment.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> before, DateTimeOffset value) => EndString(Begin(before), value);

    /// <summary>Writes <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    public void WriteString(TimeSpan value) => EndString(Begin(default), value);

    /// <inheritdoc cref="WriteString(TimeSpan)"/>
    /// <param name="before">What stands before the value, such as <c>"every":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The span of time.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> before, TimeSpan value) => EndString(Begin(before), value);

    /// <summary>Writes 32 hexadecimal digits in five groups.</summary>
    public void WriteString(Guid value) => EndString(Begin(default), value);

    /// <inheritdoc cref="WriteString(Guid)"/>
    /// <param name="before">What stands before the value, such as <c>"session":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The identifier.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> before, Guid value) => EndString(Begin(before), value);

#if NET
    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    public void WriteString(DateOnly value) => WriteString(default, value);

    /// <inheritdoc cref="WriteString(DateOnly)"/>
    /// <param name="before">What stands before the value, such as <c>"day":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The day.</param>
    public void WriteString(ReadOnlySpan<byte> before, DateOnly value)
    {
        var start = Begin(before);
        EndQuoted(start, MomentText.WriteDate(value.ToDateTime(default), Quoted(start, MomentText.LengthOfDate)));
    }

    /// <summary>Writes <c>HH:mm:ss[.fffffff]</c>.</summary>
    public void WriteString(TimeOnly value) => WriteString(value.ToTimeSpan());

    /// <inheritdoc cref="WriteString(TimeOnly)"/>
    /// <param name="before">What stands before the value, such as <c>"opens_at":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The time of the day.</param>
    public void WriteString(ReadOnlySpan<byte> before, TimeOnly value) => WriteString(before, value.ToTimeSpan());
#endif

    private void EndString(int start, DateTime value) => EndQuoted(start, MomentText.Write(value, Quoted(start, MomentText.Longest)));

    private void EndString(int start, DateTimeOffset value) => EndQuoted(start, MomentText.Write(value, Quoted(start, MomentText.Longest)));

    private void EndString(int start, TimeSpan value)
    {
        Utf8Formatter.TryFormat(value, Quoted(start, LongestSpan), out var written, 'c');
        EndQuoted(start, written);
    }

    private void EndString(int start, Guid value)
    {
#if NET
        value.TryFormat(Quoted(start, LengthOfGuid), out var written);
#else
        Utf8Formatter.TryFormat(value, Quoted(start, LengthOfGuid), out var written);
#endif
        EndQuoted(start, written);
    }

    // Room between quotes, which Begin has made, for text that can never need an escape.
    private Span<byte> Quoted(int start, int size)
    {
        _buffer[start] = (byte)'"';
        return _buffer.AsSpan(start + 1, size);
    }

    private void EndQuoted(int start, int written)
    {
        _buffer[start + written + 1] = (byte)'"';
        EndValue(start + written + 2);
    }
}
