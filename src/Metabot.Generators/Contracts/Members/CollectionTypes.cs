using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class CollectionTypes
{
    public static (ITypeSymbol Key, ITypeSymbol Value)? DictionaryOf(ITypeSymbol type)
    {
        var dictionary = SelfAndInterfaces(type).FirstOrDefault(each =>
            each.Name is "IReadOnlyDictionary" or "IDictionary" && each.TypeArguments.Length == 2 && IsGenericCollection(each));
        return dictionary is null ? null : (dictionary.TypeArguments[0], dictionary.TypeArguments[1]);
    }

    public static ITypeSymbol? ElementOf(ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? (array.Rank == 1 ? array.ElementType : null)
        : SelfAndInterfaces(type).FirstOrDefault(each => each.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];

    public static KeyKind? KeyKindOf(ITypeSymbol key) => key.SpecialType switch
    {
        SpecialType.System_String => KeyKind.Text,
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => KeyKind.InvariantFormattable,
        _ when key.ToDisplayString() == "System.Guid" => KeyKind.InvariantFormattable,
        _ when key.TypeKind == TypeKind.Enum => KeyKind.NamedByToString,
        _ => null,
    };

    private static IEnumerable<INamedTypeSymbol> SelfAndInterfaces(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self ? type.AllInterfaces.Prepend(self) : type.AllInterfaces;

    private static bool IsGenericCollection(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";
}
