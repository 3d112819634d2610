using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// What [JsonNumberHandling] says about writing; its other flag is about reading, but as good a reason to refuse the attribute.
internal enum NumberHandling
{
    Strict,
    AsString,
    OrLiteral,
    Reading,
}

internal static class NumberHandlings
{
    public static NumberHandling? Read(AttributeData? attribute) => JsonAttributes.ArgumentOf(attribute) switch
    {
        int flags when (flags & 2) != 0 => NumberHandling.AsString,
        int flags when (flags & 4) != 0 => NumberHandling.OrLiteral,
        int and not 0 => NumberHandling.Reading,
        int => NumberHandling.Strict,
        _ => null,
    };

    // A converter of one's own decides itself.
    public static bool IsApplicable(ValueModel value) => IsNumber(value) || value is ConvertedValue || IsCollectionOfNumbers(value);

    public static ValueModel Apply(ValueModel value, NumberHandling handling) => value switch
    {
        ScalarValue number => ApplyToNumber(number, handling),
        SequenceValue { Element: ScalarValue number } sequence when IsCollectionOfNumbers(value) => sequence with { Element = ApplyToNumber(number, handling) },
        MapValue { Element: ScalarValue number } map when IsCollectionOfNumbers(value) => map with { Element = ApplyToNumber(number, handling) },
        _ => value,
    };

    // But no collection of collections and, as System.Text.Json has it, no Nullable<T> around one.
    private static bool IsCollectionOfNumbers(ValueModel value) =>
        value is SequenceValue or MapValue && IsNumber(value.Held!) && !(value.IsValueType && value.CanBeNull);

    private static ScalarValue ApplyToNumber(ScalarValue number, NumberHandling handling) => handling switch
    {
        NumberHandling.AsString => number with { Writer = number.Scalar.AsString ?? number.Writer },
        NumberHandling.OrLiteral => number with { Writer = number.Scalar.OrLiteral ?? number.Writer },
        _ => number,
    };

    // An enum is none, although it is written as one.
    private static bool IsNumber(ValueModel value) => value is ScalarValue { Scalar.IsNumber: true };
}
