using System.Globalization;
using Esprima;
using Esprima.Ast;
using Metabot.JavaScript;
using Metabot.JavaScript.Meaning;
using Metabot.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Location = Microsoft.CodeAnalysis.Location;

namespace Metabot.Analysis.Migration;

// Reads a body that is written as a JSON text. JSON is an expression of JavaScript, whose parser knows where everything stands.
internal static class JsonBody
{
    // The parenthesis that makes an expression of the text.
    private const int Shift = 1;

    public static JobBody? Read(MappedText json, SyntaxNode syntax) =>
        json.Text.Length <= ConditionCheck.LongestText
        && ScriptParser.Parse($"({json.Text})").Tree is { Body: [ExpressionStatement { Expression: ObjectExpression body }] }
            ? new(syntax, [.. body.Properties.OfType<Property>().Select(property => Field(json, property)).OfType<BodyField>()], IsComplete: true)
            : null;

    private static BodyField? Field(MappedText json, Property property)
    {
        if (property.Key is not Literal { StringValue: { } name } key)
        {
            return null;
        }

        var (start, length) = (key.Range.Start - Shift + 1, key.Range.End - key.Range.Start - 2);
        var written = new WrittenName(Location.Create(json.Tree, json.SpanOf(start, length)), newName => json.Change(start, length, newName));
        return new(name, written, Value(json, property.Value), null);
    }

    private static BodyValue Value(MappedText json, Node value)
    {
        var (start, length) = (value.Range.Start - Shift, value.Range.End - value.Range.Start);
        return new(Location.Create(json.Tree, json.SpanOf(start, length)), ConstantOf(value), TextsOf(json, value, start), null);
    }

    private static Optional<object?> ConstantOf(Node value) => value switch
    {
        Literal { TokenType: TokenType.NullLiteral } => new(null),
        Literal { BooleanValue: { } boolean } => new(boolean),
        Literal { StringValue: { } text } => new(text),
        Literal { NumericValue: { } number } => Number(number),
        UnaryExpression { Operator: UnaryOperator.Minus, Argument: Literal { NumericValue: { } number } } => Number(-number),
        _ => default,
    };

    private static Optional<object?> Number(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < long.MaxValue ? new((long)number) : default(Optional<object?>);

    private static IReadOnlyList<MappedText> TextsOf(MappedText json, Node value, int start) =>
        value is Literal { StringValue: { } text, Raw: var raw } && json.Nested(text, start, raw.Length, CharactersOf(raw, start), Escaped) is { } nested ? [nested] : [];

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
