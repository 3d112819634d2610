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
        var isSame = EndsWith(qualifiedName, type.Name, ref end);
        for (var space = type.ContainingNamespace; isSame && !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            isSame = EndsWith(qualifiedName, ".", ref end) && EndsWith(qualifiedName, space.Name, ref end);
        }

        return isSame && end == 0;
    }

    private static bool EndsWith(string text, string part, ref int end)
    {
        end -= part.Length;
        return end >= 0 && string.CompareOrdinal(text, end, part, 0, part.Length) == 0;
    }
}
