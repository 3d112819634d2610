using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class ScalarTypes
{
    // The writer's method for the type; null for other types.
    public static string? Find(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "WriteBoolean",
        SpecialType.System_String or SpecialType.System_Char or SpecialType.System_DateTime => "WriteString",
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
            or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => "WriteNumber",
        _ when type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => "WriteBase64",
        _ when IsIn("System", type) => type.Name is "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" or "Uri" ? "WriteString" : null,
        _ => null,
    };

    private static bool IsIn(string @namespace, ITypeSymbol type) =>
        type.ContainingNamespace is { ContainingNamespace.IsGlobalNamespace: true } name && name.Name == @namespace;
}
