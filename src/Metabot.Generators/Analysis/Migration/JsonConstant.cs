using System.Globalization;
using Esprima;
using Esprima.Ast;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Migration;

// A constant of a JSON text: what it is, and where its characters stand.
internal static class JsonConstant
{
    public static Optional<object?> Read(Node value) => value switch
    {
        Literal { TokenType: TokenType.NullLiteral } => new(null),
        Literal { BooleanValue: { } boolean } => new(boolean),
        Literal { StringValue: { } text } => new(text),
        Literal { NumericValue: not null, Raw: var raw } => Number(raw),
        UnaryExpression { Operator: UnaryOperator.Minus, Argument: Literal { NumericValue: not null, Raw: var raw } } => Number("-" + raw),
        _ => default,
    };

    // None when the value is no string.
    public static IReadOnlyList<MappedText> TextsOf(MappedText json, Node value, int start) =>
        value is Literal { StringValue: { } text, Raw: var raw } && json.Nested(text, start, raw.Length, CharactersOf(raw, start), Escaped) is { } nested ? [nested] : [];

    // As exact as the types of C# are.
    private static Optional<object?> Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? new(integer)
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new(number)
        : default(Optional<object?>);

    // The place of each character between the quotes: one, two for an escape, six for \u and its digits.
    private static List<TextSpan> CharactersOf(string raw, int start)
    {
        var characters = new List<TextSpan>();
        var length = 0;
        for (var at = 1; at < raw.Length - 1; at += length)
        {
            length = raw[at] != '\\' ? 1 : raw[at + 1] == 'u' ? 6 : 2;
            characters.Add(new TextSpan(start + at, length));
        }

        return characters;
    }

    private static string Escaped(string text) => string.Concat(text.Select(character =>
        character is '"' or '\\' ? $"\\{character}"
        : char.IsControl(character) ? string.Format(CultureInfo.InvariantCulture, "\\u{0:X4}", (int)character)
        : character.ToString()));
}
