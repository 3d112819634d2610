using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// How a collection is made of what was read, {0}: a List<T> or a Dictionary<K, V>. Null when it cannot be.
internal static class Constructions
{
    public static string? OfSequence(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => "{0}.ToArray()",
        INamedTypeSymbol { Name: "ISet" or "IReadOnlySet" } set => $"new global::System.Collections.Generic.HashSet<{TypeNames.Of(set.TypeArguments[0])}>({{0}})",
        { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "ICollection" or "IList" or "IReadOnlyCollection" or "IReadOnlyList" } => "{0}",
        { Name: "List" } when IsIn(type, "System.Collections.Generic") => "{0}",
        { Name: "FrozenSet" } when IsIn(type, "System.Collections.Frozen") => "global::System.Collections.Frozen.FrozenSet.ToFrozenSet({0})",

        // Those that give back last what came first.
        { Name: "Stack" or "ConcurrentStack" or "ConcurrentBag" or "ImmutableStack" or "IImmutableStack" } => null,
        _ when IsIn(type, "System.Collections.Immutable") => OfImmutable(type),
        _ => OfConstructor(type, "IEnumerable", "IList", "ICollection") is { } construction ? construction
            : type.Name == "ArraySegment" ? $"new {TypeNames.Of(type)}({{0}}.ToArray())"
            : null,
    };

    public static string? OfDictionary(ITypeSymbol type) => type switch
    {
        { Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary" } when IsIn(type, "System.Collections.Generic") => "{0}",
        { Name: "FrozenDictionary" } when IsIn(type, "System.Collections.Frozen") => "global::System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary({0})",
        _ when IsIn(type, "System.Collections.Immutable") => OfImmutable(type),
        _ => OfConstructor(type, "IDictionary", "IEnumerable"),
    };

    private static string? OfImmutable(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface ? null : $"global::System.Collections.Immutable.{type.Name}.CreateRange({{0}})";

    private static string? OfConstructor(ITypeSymbol type, params string[] parameters)
    {
        var isMade = type is INamedTypeSymbol { IsAbstract: false } named && named.InstanceConstructors.Any(each =>
            each.DeclaredAccessibility == Accessibility.Public && each.Parameters.Length == 1
            && parameters.Contains(each.Parameters[0].Type.Name) && IsIn(each.Parameters[0].Type, "System.Collections.Generic"));
        return isMade ? $"new {TypeNames.Of(type)}({{0}})" : null;
    }

    private static bool IsIn(ITypeSymbol type, string name) => type.ContainingNamespace.ToDisplayString() == name;
}
