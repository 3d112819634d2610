using System.Buffers.Text;

namespace Metabot.Json;

public sealed partial class JobJsonWriter
{
    private const int LongestNumber = 33; // and the comma

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(LongestNumber, out var start), out var written);
        EndValue(start + written);
    }

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(ulong value)
    {
        Utf8Formatter.TryFormat(value, Reserve(LongestNumber, out var start), out var written);
        EndValue(start + written);
    }

    /// <summary>Writes a decimal with all its digits, trailing zeros too.</summary>
    public void WriteNumber(decimal value)
    {
        var span = Reserve(LongestNumber, out var start);
        EndValue(start + DecimalText.Write(value, span));
    }

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    /// <exception cref="MetabotSerializationException">The value is not a finite number, which JSON has no text for.</exception>
    public void WriteNumber(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw NotFinite(value);
        }

#if NET
        value.TryFormat(Reserve(LongestNumber, out var start), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        EndValue(start + written);
#else
        WriteRawText(ShortestText.Format(value));
#endif
    }

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    /// <exception cref="MetabotSerializationException">The value is not a finite number, which JSON has no text for.</exception>
    public void WriteNumber(float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
        {
            throw NotFinite(value);
        }

#if NET
        value.TryFormat(Reserve(LongestNumber, out var start), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        EndValue(start + written);
#else
        WriteRawText(ShortestText.Format(value));
#endif
    }

    private static MetabotSerializationException NotFinite(double value) =>
        new($"{value.ToString(System.Globalization.CultureInfo.InvariantCulture)} is not a finite number and cannot be written as JSON");
}
