using System.Globalization;
using System.Numerics;

namespace Metabot.Json;

// Under names of their own: as overloads of WriteNumber they would make calls with a byte ambiguous.
public sealed partial class JobJsonWriter
{
    /// <summary>Writes an integer of any length as a number (this project's decision: System.Text.Json writes the properties of <see cref="BigInteger"/>).</summary>
    public void WriteBigInteger(BigInteger value) => WriteRawText(value.ToString(CultureInfo.InvariantCulture));

#if NET
    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    /// <exception cref="MetabotSerializationException">The value is not a finite number, which JSON has no text for.</exception>
    public void WriteHalf(Half value) =>
        WriteRawText(Half.IsFinite(value) ? value.ToString(CultureInfo.InvariantCulture) : throw NotFinite((double)value));

    /// <summary>Writes a number; what is not finite as text: <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>.</summary>
    public void WriteHalfOrLiteral(Half value)
    {
        if (Half.IsFinite(value))
        {
            WriteHalf(value);
        }
        else
        {
            WriteString(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes an integer.</summary>
    public void WriteInt128(Int128 value) => WriteRawText(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes an integer.</summary>
    public void WriteUInt128(UInt128 value) => WriteRawText(value.ToString(CultureInfo.InvariantCulture));
#endif

    private void WriteRawText(string text) => EndRawText(_length, text);

    private void EndRawText(int start, string text)
    {
        _length = start;
        AppendUtf8(text.AsSpan());
        Copy(","u8);
    }
}
