using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Metabot.Json;

// Values as JavaScript source. Whatever could end the place that a hole stands in is escaped: quotes, line ends and
// what HTML knows by the encoder itself, templates, regular expressions, comments and snippet macros by the list below.
internal static class JavaScriptLiteral
{
    private const int MaxDepth = 64;

    private static readonly JavaScriptEncoder Encoder = CreateEncoder('$', '/', '[');

    public static string Write(object? value) => Write(value, 0);

    private static string Write(object? value, int depth) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => Quote(text),
        char character => Quote(character.ToString()),
        double number => double.IsNaN(number) || double.IsInfinity(number) ? NotFinite(number) : Number(Json(number, static (json, each) => json.WriteNumber(each))),
        float number => float.IsNaN(number) || float.IsInfinity(number) ? NotFinite(number) : Number(Json(number, static (json, each) => json.WriteNumber(each))),
        decimal number => Number(Json(number, static (json, each) => json.WriteNumber(each))),
        Enum => Write(Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture), depth),
        sbyte or byte or short or ushort or int or uint or long or ulong => Number(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        DateTime moment => Json(moment, static (json, each) => json.WriteString(each)),
        DateTimeOffset moment => Json(moment, static (json, each) => json.WriteString(each)),
        TimeSpan span => Json(span, static (json, each) => json.WriteString(each)),
        Guid guid => Json(guid, static (json, each) => json.WriteString(each)),
#if NET
        DateOnly date => Json(date, static (json, each) => json.WriteString(each)),
        TimeOnly time => Json(time, static (json, each) => json.WriteString(each)),
#endif
        IDictionary or JsonNode => throw WithoutLiteral(value),
        IEnumerable items when depth < MaxDepth => "[" + string.Join(", ", items.Cast<object?>().Select(item => Write(item, depth + 1))) + "]",
        IEnumerable => throw new MetabotSerializationException(
            $"a sequence in the condition is nested more than {MaxDepth} levels deep; does it contain itself?"),
        _ => throw WithoutLiteral(value),
    };

    private static MetabotSerializationException WithoutLiteral(object value) =>
        new($"a value of type {value.GetType()} has no JavaScript literal; write one of its members into the condition instead");

    private static JavaScriptEncoder CreateEncoder(params char[] escaped)
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters(escaped);
        return JavaScriptEncoder.Create(settings);
    }

    private static string Quote(string text) => "\"" + Encoder.Encode(text) + "\"";

    // As in script_request_params, so that a condition can compare the two. No date or number needs an escape.
    private static string Json<T>(T value, Action<JobJsonWriter, T> write)
    {
        using var json = JobJsonWriter.Rent();
        write(json, value);
        return Encoding.UTF8.GetString(json.WrittenSpan.ToArray());
    }

    private static string NotFinite(double value) =>
        double.IsNaN(value) ? "NaN" : Number(value < 0 ? "-Infinity" : "Infinity");

    // "x -{n}" must not become "x --5"
    private static string Number(string text) => text[0] == '-' ? $"({text})" : text;
}
