using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class CollectionTypes
{
    // Whose collections are enumerated by the one GetEnumerator that they have.
    private static readonly string[] PlainNamespaces =
    [
        "System.Collections.Generic", "System.Collections.Immutable", "System.Collections.Frozen", "System.Collections.ObjectModel", "System.Collections.Concurrent",
    ];

    public static INamedTypeSymbol? DictionaryOf(ITypeSymbol type) =>
        SelfAndInterfaces(type).FirstOrDefault(each => IsGeneric(each, "IDictionary`2"))
        ?? SelfAndInterfaces(type).FirstOrDefault(each => IsGeneric(each, "IReadOnlyDictionary`2"));

    // Every IEnumerable<T> that the type is, at most one for what JSON can hold.
    public static IReadOnlyList<INamedTypeSymbol> SequencesOf(ITypeSymbol type) => SelfAndInterfaces(type)
        .Where(each => each.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
        .ToList();

    // Completes "cannot be written as JSON: ..." for what can be enumerated, but not by System.Text.Json.
    public static Obstacle? WhyNoSequence(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: > 1 } => new("it has more than one dimension", "use an array of arrays"),
        _ when SequencesOf(type).Count > 1 => new("it is a sequence of more than one type"),
        _ when SelfAndInterfaces(type).Any(each => each.Name == "IAsyncEnumerable" && each.ContainingNamespace.IsNamed("System.Collections.Generic")) => new("it is an asynchronous sequence", "use a list"),
        _ when SequencesOf(type).Count == 0 && SelfAndInterfaces(type).Any(each => each.SpecialType == SpecialType.System_Collections_IEnumerable) => new("the type of its elements is not known", "use a generic collection"),
        _ => null,
    };

    // Memory<T> and ReadOnlyMemory<T>.
    public static ITypeSymbol? MemoryElementOf(ITypeSymbol type) =>
        type is INamedTypeSymbol memory && (FrameworkTypes.IsNamed(type, "System", "Memory`1") || FrameworkTypes.IsNamed(type, "System", "ReadOnlyMemory`1")) ? memory.TypeArguments[0] : null;

    public static bool IsImmutableArray(ITypeSymbol type) => FrameworkTypes.IsNamed(type, "System.Collections.Immutable", "ImmutableArray`1");

    // IList<T> itself. An IReadOnlyList<T> may be F#'s list, which counts to each index from its beginning.
    public static bool IsList(ITypeSymbol type) => type is INamedTypeSymbol named && IsGeneric(named, "IList`1");

    // A foreach over other people's collections could meet a GetEnumerator of another type.
    public static bool NeedsInterface(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: not TypeKind.Interface } && !IsPlainCollection(type);

    // By identity or an implicit conversion between references: none that runs code of its own.
    public static bool IsOrConverts(Compilation program, ITypeSymbol from, ITypeSymbol to) =>
        program.ClassifyCommonConversion(from, to) is { IsIdentity: true } or { IsImplicit: true, IsReference: true, IsUserDefined: false };

    // Whether the items may come out in another order than they went in: what has Push is a stack, and ConcurrentBag is one by itself.
    public static bool IsReversing(INamedTypeSymbol type, ITypeSymbol item) =>
        Hierarchy.SelfAndBases(type).Any(each => FrameworkTypes.IsNamed(each, "System.Collections.Concurrent", "ConcurrentBag`1")) || HasMethod(type, "Push", item);

    // The Add of an ICollection<T> that is seen: one that is hidden behind the interface may do nothing but throw.
    public static bool HasAdd(INamedTypeSymbol type, ITypeSymbol item) =>
        type.AllInterfaces.Any(each => each.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_ICollection_T && IsSame(each.TypeArguments[0], item))
        && (HasMethod(type, "Add", item)
            || (item is INamedTypeSymbol { TypeArguments: [var key, var value] } && DictionaryOf(type) is not null && HasMethod(type, "Add", key, value)));

    private static bool HasMethod(INamedTypeSymbol type, string name, params ITypeSymbol[] parameters) => Hierarchy.SelfAndBases(type)
        .Concat(type.AllInterfaces.Where(_ => type.TypeKind == TypeKind.Interface))
        .SelectMany(each => each.GetMembers(name))
        .OfType<IMethodSymbol>()
        .Any(each => each is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && each.Parameters.Select(parameter => parameter.Type).SequenceEqual(parameters, SymbolEqualityComparer.Default));

    private static bool IsPlainCollection(ITypeSymbol type) => FrameworkTypes.Contain(type) && PlainNamespaces.Any(type.ContainingNamespace.IsNamed);

    private static bool IsGeneric(INamedTypeSymbol type, string name) => FrameworkTypes.IsNamed(type, "System.Collections.Generic", name);

    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static IEnumerable<INamedTypeSymbol> SelfAndInterfaces(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self ? type.AllInterfaces.Prepend(self) : type.AllInterfaces;
}
