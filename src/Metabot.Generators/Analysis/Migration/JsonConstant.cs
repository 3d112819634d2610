using System.Globalization;
using Metabot.Generators.Analysis.Json;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Migration;

// A constant of a JSON text: what it is, and where its characters stand.
internal static class JsonConstant
{
    public static Optional<object?> Read(JsonNode value) => value switch
    {
        { Kind: JsonNodeKind.String } => new(value.Text),
        { Kind: JsonNodeKind.Scalar, Text: "null" } => new(null),
        { Kind: JsonNodeKind.Scalar, Text: "true" or "false" } => new(value.Text == "true"),
        { Kind: JsonNodeKind.Scalar } => Number(value.Text),
        _ => default,
    };

    // None when the value is no string.
    public static IReadOnlyList<MappedText> TextsOf(MappedText json, JsonNode value) =>
        value.Kind == JsonNodeKind.String
        && json.Nested(value.Text, value.Start, value.Length, JsonString.Locate(json.Text, value.Start, value.Length), JsonString.Write) is { } nested ? [nested] : [];

    // As exact as the types of C# are.
    private static Optional<object?> Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? new(integer)
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new(number)
        : default(Optional<object?>);
}
