using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Metabot.Json;

// Values as JavaScript source. Whatever could end the place that a hole stands in is escaped: quotes, line ends and
// what HTML knows by the encoder itself, templates, regular expressions, comments and snippet macros by the list below.
internal static class JavaScriptLiteral
{
    private const int MaxDepth = 64;

    private static readonly JavaScriptEncoder Encoder = CreateEncoder('$', '/', '[');

    public static string Of(object? value) => Of(value, 0);

    private static string Of(object? value, int depth) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => Quote(text),
        char character => Quote(character.ToString()),
        double number => Number(number, double.IsNaN(number), double.IsInfinity(number)),
        float number => Number(number, float.IsNaN(number), float.IsInfinity(number)),
        Enum => Number(Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture)),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Number(value),
        DateTime or DateTimeOffset => Quote(((IFormattable)value).ToString("O", CultureInfo.InvariantCulture)),
        Guid or TimeSpan => Quote(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
#if NET
        DateOnly date => Quote(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeOnly time => Quote(time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
#endif
        IEnumerable items when depth < MaxDepth => "[" + string.Join(", ", items.Cast<object?>().Select(item => Of(item, depth + 1))) + "]",
        IEnumerable => throw new MetabotSerializationException(
            $"a sequence in the condition is nested more than {MaxDepth} levels deep; does it contain itself?"),
        _ => throw new MetabotSerializationException(
            $"a value of type {value.GetType()} has no JavaScript literal; write one of its members into the condition instead"),
    };

    private static JavaScriptEncoder CreateEncoder(params char[] escaped)
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters(escaped);
        return JavaScriptEncoder.Create(settings);
    }

    private static string Quote(string text) => "\"" + Encoder.Encode(text) + "\"";

    private static string Number(object value, bool isNaN = false, bool isInfinity = false)
    {
        if (isNaN)
        {
            return "NaN";
        }

        var text = isInfinity ? (Convert.ToDouble(value, CultureInfo.InvariantCulture) < 0 ? "-Infinity" : "Infinity")
            : value is double or float ? ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture)
            : ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);

        // "x -{n}" must not become "x --5"
        return text[0] == '-' ? $"({text})" : text;
    }
}
