using System.Globalization;

namespace Metabot.Json;

// What JsonNumberHandling asks for.
public sealed partial class JobJsonWriter
{
    /// <summary>Writes an integer in quotes.</summary>
    public void WriteNumberAsString(long value) => WriteString(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes an integer in quotes.</summary>
    public void WriteNumberAsString(ulong value) => WriteString(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a decimal in quotes, with all its digits, trailing zeros too.</summary>
    public void WriteNumberAsString(decimal value) => WriteString(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a number in quotes; what is not finite as <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>.</summary>
    public void WriteNumberAsString(double value) => WriteString(NumberText(value));

    /// <summary>Writes a number in quotes; what is not finite as <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>.</summary>
    public void WriteNumberAsString(float value) => WriteString(NumberText(value));

    /// <summary>Writes a number; what is not finite as text: <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>.</summary>
    public void WriteNumberOrLiteral(double value)
    {
        if (IsFinite(value))
        {
            WriteNumber(value);
        }
        else
        {
            WriteNumberAsString(value);
        }
    }

    /// <summary>Writes a number; what is not finite as text: <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>.</summary>
    public void WriteNumberOrLiteral(float value)
    {
        if (IsFinite(value))
        {
            WriteNumber(value);
        }
        else
        {
            WriteNumberAsString(value);
        }
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

#if NET
    private static string NumberText(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string NumberText(float value) => value.ToString(CultureInfo.InvariantCulture);
#else
    private static string NumberText(double value) => ShortestText.Format(value);

    private static string NumberText(float value) => ShortestText.Format(value);
#endif
}
