using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// How a C# type becomes JSON; null, with WhyNot set, when it cannot.
internal sealed class ValueParser(ObjectParser objects)
{
    public string WhyNot { get; private set; } = "";

    public ValueModel? Parse(ITypeSymbol type, INamedTypeSymbol? converter = null) =>
        NullableOf(type) is { } underlying ? Nullable(Parse(underlying, converter))
        : type.TypeKind == TypeKind.Enum ? Enum((INamedTypeSymbol)type, converter)
        : converter is not null || JsonAttributes.Of(type).Converter is not null ? Refuse(type, "it has a JSON converter of its own")
        : ScalarTypes.Find(type) is { } method ? Make(ValueKind.Scalar, type) with { Method = method }
        : CollectionTypes.DictionaryOf(type) is { } dictionary ? Dictionary(type, dictionary)
        : CollectionTypes.ElementOf(type) is { } element ? Sequence(type, element)
        : Object(type);

    private static ValueModel Make(ValueKind kind, ITypeSymbol type) =>
        new(kind, TypeNames.Of(type)) { CanBeNull = type.IsReferenceType };

    private static ITypeSymbol? NullableOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private static ValueModel? Nullable(ValueModel? value) => value is null ? null : value with { CanBeNull = true };

    private ValueModel? Enum(INamedTypeSymbol type, INamedTypeSymbol? memberConverter)
    {
        var converter = memberConverter ?? JsonAttributes.Of(type).Converter;
        return converter is null ? Make(ValueKind.Scalar, type) with { Method = "WriteNumber", Cast = EnumModel.Cast(type) }
            : converter.Name == "JsonStringEnumConverter" ? Make(ValueKind.NamedEnum, type) with { Method = objects.MethodForNamesOf(type) }
            : Refuse(type, $"it has the JSON converter {converter.Name}");
    }

    private ValueModel? Dictionary(ITypeSymbol type, (ITypeSymbol Key, ITypeSymbol Value) dictionary) =>
        CollectionTypes.KeyKindOf(dictionary.Key) is not { } key ? Refuse(dictionary.Key, "as a dictionary's key it has no JSON name")
        : Parse(dictionary.Value) is { } value ? Make(ValueKind.Dictionary, type) with { Element = value, Key = key }
        : null;

    private ValueModel? Sequence(ITypeSymbol type, ITypeSymbol element) =>
        Parse(element) is { } value ? Make(ValueKind.Sequence, type) with { Element = value } : null;

    private ValueModel? Object(ITypeSymbol type) => WhyNoObject(type) is { } why
        ? Refuse(type, why)
        : Make(ValueKind.Object, type) with { Method = objects.MethodFor((INamedTypeSymbol)type) };

    private static string? WhyNoObject(ITypeSymbol type) =>
        type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named ? "it has no JSON form of its own"
        : named.IsRefLikeType ? "it lives on the stack only"
        : named.IsAbstract ? "it is abstract; use a concrete type"
        : IsFromFramework(named) ? "it has no JSON form of its own"
        : JsonAttributes.Of(named).Unsupported is { } attribute ? $"[{attribute}] is not supported"
        : null;

    private static bool IsFromFramework(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() is var name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    private ValueModel? Refuse(ITypeSymbol type, string why)
    {
        WhyNot = $"{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} cannot be written as JSON: {why}";
        return null;
    }
}
