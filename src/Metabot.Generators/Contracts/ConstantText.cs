using System.Globalization;
using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Contracts;

// A compile-time constant as C# source, the same under every culture.
internal static class ConstantText
{
    public static string Of(object? value, ITypeSymbol type) => value switch
    {
        null => "default",
        _ when EnumOf(type) is { } enumType => EnumText(enumType, value),
        double number => Real(number, double.IsNaN(number), double.IsInfinity(number), "double", "D"),
        float number => Real(number, float.IsNaN(number), float.IsInfinity(number), "float", "F"),
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        string or char or bool => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "default",
    };

    // By its number where its name may not be used.
    public static string OfEnumMember(IFieldSymbol member) => Usability.IsObsoleteAsError(member)
        ? Cast(member.ContainingType, member.ConstantValue!)
        : $"{TypeNames.Of(member.ContainingType)}.{TypeNames.Identifier(member.Name)}";

    // Of a parameter: null where null is not expected has to say that it is meant.
    public static string OfDefault(object? value, ITypeSymbol type, LanguageModel language) =>
        value is null && language.NullableAnnotations && type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated }
            ? "null!"
            : Of(value, type);

    private static string Real(IFormattable number, bool isNaN, bool isInfinity, string keyword, string suffix)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return isNaN ? keyword + ".NaN"
            : isInfinity ? $"{keyword}.{(text[0] == '-' ? "Negative" : "Positive")}Infinity"
            : text + suffix;
    }

    private static string EnumText(ITypeSymbol type, object value)
    {
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && value.Equals(field.ConstantValue));
        return member is not null ? OfEnumMember(member) : Cast(type, value);
    }

    private static string Cast(ITypeSymbol type, object value) => $"({TypeNames.Of(type)})({((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)})";

    private static ITypeSymbol? EnumOf(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ? type
        : type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && nullable.TypeArguments[0].TypeKind == TypeKind.Enum
            ? nullable.TypeArguments[0]
            : null;
}
