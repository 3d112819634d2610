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
    public static bool IsApplicable(ValueModel value) => IsNumber(value) || value.Kind == ValueKind.Converted || IsCollectionOfNumbers(value);

    public static ValueModel Apply(ValueModel value, NumberHandling handling) =>
        IsCollectionOfNumbers(value) ? value with { Element = ApplyToNumber(value.Element!, handling) }
        : IsNumber(value) ? ApplyToNumber(value, handling)
        : value;

    // But no collection of collections and, as System.Text.Json has it, no Nullable<T> around one.
    private static bool IsCollectionOfNumbers(ValueModel value) =>
        value is { Kind: not (ValueKind.Option or ValueKind.ValueOption), Element: { } element } && IsNumber(element) && !(value.IsValueType && value.CanBeNull);

    private static ValueModel ApplyToNumber(ValueModel number, NumberHandling handling) => (number.Method, handling) switch
    {
        ("WriteNumber", NumberHandling.AsString) => number with { Method = "WriteNumberAsString" },
        ("WriteNumber", NumberHandling.OrLiteral) when number.TypeName is "double" or "float" => number with { Method = "WriteNumberOrLiteral" },
        ("WriteHalf", NumberHandling.OrLiteral) => number with { Method = "WriteHalfOrLiteral" },
        ("WriteHalf" or "WriteInt128" or "WriteUInt128", NumberHandling.AsString) =>
            number with { Method = "WriteString", Suffix = ScalarTypes.InvariantText },
        _ => number,
    };

    // An enum is none, although it is written as one.
    private static bool IsNumber(ValueModel value) =>
        value is { Kind: ValueKind.Scalar, Method: "WriteNumber" or "WriteHalf" or "WriteInt128" or "WriteUInt128", Prefix: "" };
}
