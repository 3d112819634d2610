using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

internal static class SymbolNames
{
    // Whether a type that is neither nested nor generic has that qualified name. Making a symbol's own to compare with would
    // cost more than most of what follows.
    public static bool IsNamed(this INamedTypeSymbol? type, string qualifiedName)
    {
        if (type is not { Arity: 0, ContainingType: null })
        {
            return false;
        }

        var end = qualifiedName.Length;
        return EndsWith(qualifiedName, type.Name, ref end)
            && (type.ContainingNamespace.IsGlobalNamespace ? end == 0 : EndsWith(qualifiedName, ".", ref end) && IsNamed(type.ContainingNamespace, qualifiedName, end));
    }

    public static bool IsNamed(this INamespaceSymbol space, string qualifiedName) => IsNamed(space, qualifiedName, qualifiedName.Length);

    // Whether the name up to there is the namespace's.
    private static bool IsNamed(INamespaceSymbol space, string qualifiedName, int end)
    {
        var isSame = EndsWith(qualifiedName, space.Name, ref end);
        for (var each = space.ContainingNamespace; isSame && each is { IsGlobalNamespace: false }; each = each.ContainingNamespace)
        {
            isSame = EndsWith(qualifiedName, ".", ref end) && EndsWith(qualifiedName, each.Name, ref end);
        }

        return isSame && end == 0;
    }

    private static bool EndsWith(string text, string part, ref int end)
    {
        end -= part.Length;
        return end >= 0 && string.CompareOrdinal(text, end, part, 0, part.Length) == 0;
    }
}
