using System.Globalization;

namespace Metabot.JavaScript.Types;

// Whether two values can be equal, going by their types.
internal static class TypeRelations
{
    public static bool MayBeStrictlyEqual(ScriptType left, ScriptType right) => AnyPair(left, right, MayBeOne);

    public static bool MayBeLooselyEqual(ScriptType left, ScriptType right) =>
        AnyPair(left, right, (one, other) => MayBeOne(one, other) || MayConvert(one, other) || MayConvert(other, one));

    // Whether less or greater can hold: what is no number is neither.
    public static bool MayBeOrdered(ScriptType left, ScriptType right) => AnyPair(left, right, (one, other) =>
        !(IsNumeric(one) && IsNoNumber(other)) && !(IsNumeric(other) && IsNoNumber(one)));

    private static bool AnyPair(ScriptType left, ScriptType right, Func<ScriptType, ScriptType, bool> test) =>
        left.Alternatives.Any(one => right.Alternatives.Any(other => test(one, other)));

    private static bool MayBeOne(ScriptType one, ScriptType other) => (one, other) switch
    {
        (AnyType or PlaceholderType, _) or (_, AnyType or PlaceholderType) => true,
        (PrimitiveType left, PrimitiveType right) => left.Kind == right.Kind && (left.Value is null || right.Value is null || left.Value.Equals(right.Value)),
        (PrimitiveType, _) or (_, PrimitiveType) => false,
        (FunctionType, not FunctionType) or (not FunctionType, FunctionType) => one is InterfaceType || other is InterfaceType,
        _ => true,
    };

    // What == makes of two types: a boolean and a text become numbers, an object becomes anything.
    private static bool MayConvert(ScriptType one, ScriptType other) => (one, other) switch
    {
        (PrimitiveType { Kind: PrimitiveKind.Number } left, PrimitiveType { Kind: PrimitiveKind.String } right) => Agree(left.Value as double?, right),
        (PrimitiveType { Kind: PrimitiveKind.Boolean }, PrimitiveType { Kind: PrimitiveKind.String } right) => right.Value is not string text || NumberIn(text) is 0 or 1 or double.NaN,
        (PrimitiveType { Kind: PrimitiveKind.Boolean }, PrimitiveType { Kind: PrimitiveKind.Number } right) => right.Value is null or 0d or 1d,
        (PrimitiveType, PrimitiveType) => false,
        (PrimitiveType, not FunctionType) => true,
        _ => false,
    };

    private static bool Agree(double? number, PrimitiveType text) =>
        text.Value is not string written || (NumberIn(written) is { } value && (number is null || double.IsNaN(value) || number == value));

    private static bool IsNumeric(ScriptType type) => type is PrimitiveType { Kind: PrimitiveKind.Number or PrimitiveKind.Boolean };

    private static bool IsNoNumber(ScriptType type) => type is PrimitiveType { Value: string text } && NumberIn(text) is null;

    // As JavaScript reads a text as a number; NaN for one in another base, which may be any. Null for what is no number.
    private static double? NumberIn(string text)
    {
        var trimmed = text.Trim();
        return trimmed switch
        {
            "" => 0,
            _ when double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
            ['0', 'x' or 'X' or 'b' or 'B' or 'o' or 'O', ..] => double.NaN,
            _ when trimmed.EndsWith("Infinity", StringComparison.Ordinal) => double.PositiveInfinity,
            _ => null,
        };
    }
}
