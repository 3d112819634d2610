using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Contracts.Members;

// A compile-time constant as C# source, the same under every culture.
internal static class ConstantText
{
    public static string Format(object? value, ITypeSymbol type) => value switch
    {
        null => "default",
        _ when EnumOf(type) is { } enumType => EnumText(enumType, value),
        double number => Real(number, number.ToString("R", CultureInfo.InvariantCulture), "double", "D"),
        float number => Real(number, number.ToString("R", CultureInfo.InvariantCulture), "float", "F"),
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        DateTime moment => $"new global::System.DateTime({moment.Ticks.ToString(CultureInfo.InvariantCulture)}L)",
        string or char or bool => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
        _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
    };

    // What the parameter is when it is left out, as an expression. Null where metadata holds a constant of another type than the
    // parameter's: each language makes of that what it likes.
    public static string? FindDefault(IParameterSymbol parameter)
    {
        var value = parameter.ExplicitDefaultValue;
        return value is null || IsOf(value, Plain(parameter.Type)) ? Format(value, parameter.Type) : null;
    }

    // The same where C# takes it as the default value of a parameter. It has no constant of a DateTime.
    public static string? FindDefault(IParameterSymbol parameter, LanguageModel language) =>
        parameter.ExplicitDefaultValue is DateTime || FindDefault(parameter) is null ? null : OfDefault(parameter.ExplicitDefaultValue, parameter.Type, language);

    // By its number where its name may not be used.
    public static string OfEnumMember(IFieldSymbol member) => Usability.IsObsoleteAsError(member)
        ? Cast(member.ContainingType, member.ConstantValue!)
        : $"{TypeNames.Format(member.ContainingType)}.{TypeNames.Identifier(member.Name)}";

    // Of a parameter: null where null is not expected has to say that it is meant.
    public static string OfDefault(object? value, ITypeSymbol type, LanguageModel language) =>
        value is null && language.NullableAnnotations && type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated }
            ? "null!"
            : Format(value, type);

    private static string Real(double number, string text, string keyword, string suffix) => number switch
    {
        double.NaN => keyword + ".NaN",
        double.PositiveInfinity => keyword + ".PositiveInfinity",
        double.NegativeInfinity => keyword + ".NegativeInfinity",

        // The compiler of Visual Studio runs in .NET Framework, whose text has no sign here.
        0 when 1 / number < 0 => "-0" + suffix,
        _ => text + suffix,
    };

    private static bool IsOf(object value, ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => value is bool,
        SpecialType.System_Char => value is char,
        SpecialType.System_SByte => value is sbyte,
        SpecialType.System_Byte => value is byte,
        SpecialType.System_Int16 => value is short,
        SpecialType.System_UInt16 => value is ushort,
        SpecialType.System_Int32 => value is int,
        SpecialType.System_UInt32 => value is uint,
        SpecialType.System_Int64 => value is long,
        SpecialType.System_UInt64 => value is ulong,
        SpecialType.System_Single => value is float,
        SpecialType.System_Double => value is double,
        SpecialType.System_Decimal => value is decimal,
        SpecialType.System_DateTime => value is DateTime,
        SpecialType.System_String => value is string,
        _ => false,
    };

    // Without Nullable<T>, an enum as what it is stored as.
    private static ITypeSymbol Plain(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Plain(nullable.TypeArguments[0]),
        INamedTypeSymbol { EnumUnderlyingType: { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } underlying } => underlying,
        _ => type,
    };

    private static string EnumText(ITypeSymbol type, object value)
    {
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && value.Equals(field.ConstantValue));
        return member is not null ? OfEnumMember(member) : Cast(type, value);
    }

    private static string Cast(ITypeSymbol type, object value) => $"({TypeNames.Format(type)})({((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)})";

    private static ITypeSymbol? EnumOf(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ? type
        : type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && nullable.TypeArguments[0].TypeKind == TypeKind.Enum
            ? nullable.TypeArguments[0]
            : null;
}
