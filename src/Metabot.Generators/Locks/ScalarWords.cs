using Metabot.Generators.Contracts;

namespace Metabot.Generators.Locks;

// What a value that is one token in JSON is called in the lock. In brackets the form of a text.
internal static class ScalarWords
{
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["System.Char"] = "string(char)",
        ["System.DateTime"] = "string(date-time)",
        ["System.DateTimeOffset"] = "string(date-time-offset)",
        ["System.DateOnly"] = "string(date)",
        ["System.TimeOnly"] = "string(time)",
        ["System.TimeSpan"] = "string(time-span)",
        ["System.Guid"] = "string(guid)",
        ["System.Uri"] = "string(uri)",
        ["System.Version"] = "string(version)",
        ["System.Byte[]"] = "string(base64)",
        ["System.Memory`1"] = "string(base64)",
        ["System.Decimal"] = "number",
        ["System.Double"] = "number",
        ["System.Single"] = "number",
        ["System.Half"] = "number",
    };

    public static string Find(ScalarValue value) => value.Writer switch
    {
        _ when value.Scalar.AsString is { } text && IsWrittenBy(value, text) => "string(number)",
        _ when value.Scalar.OrLiteral is { } literal && IsWrittenBy(value, literal) => "number(or NaN)",
        _ => Find(value.Scalar),
    };

    public static string Find(Scalar scalar) => Forms.TryGetValue(scalar.Type, out var form) ? form : scalar.Kind switch
    {
        WireKind.Text => "string",
        WireKind.Boolean => "boolean",
        WireKind.Json => "json",
        _ => "integer",
    };

    private static bool IsWrittenBy(ScalarValue value, ScalarWriter writer) => value.Writer.Method == writer.Method && value.Writer != value.Scalar.Writer;
}
