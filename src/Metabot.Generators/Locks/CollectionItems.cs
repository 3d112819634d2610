using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Locks;

internal static class CollectionItems
{
    public static ITypeSymbol OfSequence(ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? array.ElementType : CollectionTypes.MemoryElementOf(type) ?? CollectionTypes.SequencesOf(type)[0].TypeArguments[0];

    public static ITypeSymbol OfMap(ITypeSymbol type) => CollectionTypes.DictionaryOf(type)!.TypeArguments[1];
}
