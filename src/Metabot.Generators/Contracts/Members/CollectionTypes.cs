using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class CollectionTypes
{
    public static INamedTypeSymbol? DictionaryOf(ITypeSymbol type) =>
        SelfAndInterfaces(type).FirstOrDefault(each => IsGeneric(each, "IDictionary"))
        ?? SelfAndInterfaces(type).FirstOrDefault(each => IsGeneric(each, "IReadOnlyDictionary"));

    // Every IEnumerable<T> that the type is, at most one for what JSON can hold.
    public static IReadOnlyList<INamedTypeSymbol> SequencesOf(ITypeSymbol type) => SelfAndInterfaces(type)
        .Where(each => each.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
        .ToList();

    // Completes "cannot be written as JSON: ..." for what can be enumerated, but not by System.Text.Json.
    public static Obstacle? WhyNoSequence(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: > 1 } ? new("it has more than one dimension", "use an array of arrays")
        : SequencesOf(type).Count > 1 ? new("it is a sequence of more than one type")
        : SelfAndInterfaces(type).Any(each => each.Name == "IAsyncEnumerable" && each.ContainingNamespace.ToDisplayString() == "System.Collections.Generic") ? new("it is an asynchronous sequence", "use a list")
        : SequencesOf(type).Count == 0 && SelfAndInterfaces(type).Any(each => each.SpecialType == SpecialType.System_Collections_IEnumerable) ? new("the type of its elements is not known", "use a generic collection")
        : null;

    // Memory<T> and ReadOnlyMemory<T>.
    public static ITypeSymbol? MemoryElementOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Memory" or "ReadOnlyMemory", TypeArguments.Length: 1 } memory
            && memory.ContainingNamespace.ToDisplayString() == "System" ? memory.TypeArguments[0] : null;

    public static bool IsImmutableArray(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ImmutableArray", TypeArguments.Length: 1 } && IsFromFramework(type);

    // A foreach over other people's collections could meet a GetEnumerator of another type.
    public static bool NeedsInterface(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: not TypeKind.Interface } && !IsFromFramework(type);

    private static bool IsFromFramework(ITypeSymbol type) => type.ContainingNamespace.ToDisplayString() is
        "System.Collections.Generic" or "System.Collections.Immutable" or "System.Collections.Frozen"
        or "System.Collections.ObjectModel" or "System.Collections.Concurrent";

    private static bool IsGeneric(INamedTypeSymbol type, string name) =>
        type.Name == name && type.TypeArguments.Length == 2 && type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";

    private static IEnumerable<INamedTypeSymbol> SelfAndInterfaces(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self ? type.AllInterfaces.Prepend(self) : type.AllInterfaces;
}
