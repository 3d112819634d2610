#if !NET
using System.Globalization;

namespace Metabot.Json;

// .NET Framework's "R" is known not to round-trip every double; the longer text is taken where it does not.
internal static class ShortestText
{
    public static string Format(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var same = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var back) && back.Equals(value);
        return same ? text : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    public static string Format(float value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var same = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var back) && back.Equals(value);
        return same ? text : value.ToString("G9", CultureInfo.InvariantCulture);
    }
}
#endif
