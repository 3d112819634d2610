using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Metabot.Json;

public sealed partial class JobJsonWriter
{
    /// <summary>Writes an integer.</summary>
    public void WriteNumber(long value) => EndNumber(Begin(default), value);

    /// <inheritdoc cref="WriteNumber(long)"/>
    /// <param name="before">What stands before the value, such as <c>"order_id":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNumber(ReadOnlySpan<byte> before, long value) => EndNumber(Begin(before), value);

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(ulong value) => EndNumber(Begin(default), value);

    /// <inheritdoc cref="WriteNumber(ulong)"/>
    /// <param name="before">What stands before the value, such as <c>"order_id":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNumber(ReadOnlySpan<byte> before, ulong value) => EndNumber(Begin(before), value);

    /// <summary>Writes a decimal with all its digits, trailing zeros too.</summary>
    public void WriteNumber(decimal value) => EndNumber(Begin(default), value);

    /// <inheritdoc cref="WriteNumber(decimal)"/>
    /// <param name="before">What stands before the value, such as <c>"total":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNumber(ReadOnlySpan<byte> before, decimal value) => EndNumber(Begin(before), value);

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    /// <exception cref="MetabotSerializationException">The value is not a finite number, which JSON has no text for.</exception>
    public void WriteNumber(double value) => EndNumber(Begin(default), value);

    /// <inheritdoc cref="WriteNumber(double)"/>
    /// <param name="before">What stands before the value, such as <c>"weight":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNumber(ReadOnlySpan<byte> before, double value) => EndNumber(Begin(before), value);

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    /// <exception cref="MetabotSerializationException">The value is not a finite number, which JSON has no text for.</exception>
    public void WriteNumber(float value) => EndNumber(Begin(default), value);

    /// <inheritdoc cref="WriteNumber(float)"/>
    /// <param name="before">What stands before the value, such as <c>"weight":</c>, as UTF-8; not checked.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNumber(ReadOnlySpan<byte> before, float value) => EndNumber(Begin(before), value);

    private void EndNumber(int start, long value)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(start), out var written);
        EndValue(start + written);
    }

    private void EndNumber(int start, ulong value)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(start), out var written);
        EndValue(start + written);
    }

    private void EndNumber(int start, decimal value) => EndValue(start + DecimalText.Write(value, _buffer.AsSpan(start)));

    private void EndNumber(int start, double value)
    {
        if (!IsFinite(value))
        {
            throw NotFinite(value);
        }

#if NET
        value.TryFormat(_buffer.AsSpan(start), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        EndValue(start + written);
#else
        EndRawText(start, ShortestText.Format(value));
#endif
    }

    private void EndNumber(int start, float value)
    {
        if (!IsFinite(value))
        {
            throw NotFinite(value);
        }

#if NET
        value.TryFormat(_buffer.AsSpan(start), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        EndValue(start + written);
#else
        EndRawText(start, ShortestText.Format(value));
#endif
    }

    private static MetabotSerializationException NotFinite(double value) =>
        new($"{value.ToString(System.Globalization.CultureInfo.InvariantCulture)} is not a finite number and cannot be written as JSON");
}
