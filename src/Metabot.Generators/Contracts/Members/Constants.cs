using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// Constants that symbols have.
internal static class Constants
{
    public static Constant Create(object? value, ITypeSymbol type) => value switch
    {
        null => Constant.Default,
        _ when EnumOf(type) is { } enumType => CreateOfEnum(enumType, value),
        _ => new PlainConstant(value),
    };

    // What the parameter is when it is left out. Null where metadata holds a constant of another type than the parameter's: each
    // language makes of that what it likes.
    public static Constant? FindDefault(IParameterSymbol parameter)
    {
        var value = parameter.ExplicitDefaultValue;
        return value is null || IsOf(value, Plain(parameter.Type)) ? Create(value, parameter.Type) : null;
    }

    // The same where C# takes it as the default value of a parameter. It has no constant of a DateTime.
    public static Constant? FindDefault(IParameterSymbol parameter, LanguageModel language) =>
        parameter.ExplicitDefaultValue is DateTime || FindDefault(parameter) is null ? null : CreateDefault(parameter.ExplicitDefaultValue, parameter.Type, language);

    // By its number where its name may not be used.
    public static Constant CreateOfMember(IFieldSymbol member) => Usability.IsObsoleteAsError(member)
        ? new EnumNumber(TypeReferences.Create(member.ContainingType), member.ConstantValue!)
        : new EnumConstant(TypeReferences.Create(member.ContainingType), member.Name);

    // Of a parameter: null where null is not expected has to say that it is meant.
    public static Constant CreateDefault(object? value, ITypeSymbol type, LanguageModel language) =>
        value is null && language.NullableAnnotations && type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated }
            ? new MeantNull()
            : Create(value, type);

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

    private static Constant CreateOfEnum(ITypeSymbol type, object value)
    {
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && value.Equals(field.ConstantValue));
        return member is not null ? CreateOfMember(member) : new EnumNumber(TypeReferences.Create(type), value);
    }

    private static ITypeSymbol? EnumOf(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ? type
        : type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && nullable.TypeArguments[0].TypeKind == TypeKind.Enum
            ? nullable.TypeArguments[0]
            : null;
}
