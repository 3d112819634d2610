using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// Which row of the table a type is.
internal static class ScalarTypes
{
    // Null for types that are no scalars, and for those that the package's writer does not know.
    public static ScalarValue? Find(ITypeSymbol type, bool modernWriter) => FindRow(type) is not { } row || (row.IsModern && !modernWriter)
        ? null
        : new ScalarValue(TypeReferences.Create(type), row, modernWriter ? row.Writer : row.Writer with { Text = row.OldText })
        {
            CanBeNull = type.IsReferenceType, IsValueType = type.IsValueType,
        };

    // The scalars that System.Text.Json takes as keys of a dictionary.
    public static ScalarValue? FindKey(ITypeSymbol type, bool modernWriter) => Find(type, modernWriter) is { Scalar.Key: not KeyForm.None } value ? value : null;

    // Of an integer, such as what an enum is stored as.
    public static Scalar? FindRow(ITypeSymbol type) =>
        IsBytes(type) ? ScalarTable.Bytes
        : CollectionTypes.MemoryElementOf(type) is { SpecialType: SpecialType.System_Byte } ? ScalarTable.BytesInMemory
        : ScalarTable.Find(type.Name) is { } row && (type as INamedTypeSymbol).IsNamed(row.Type) ? row
        : null;

    private static bool IsBytes(ITypeSymbol type) => type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte };
}
