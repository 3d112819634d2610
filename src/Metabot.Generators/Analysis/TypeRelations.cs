using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis;

internal static class TypeRelations
{
    public static bool Is(this ITypeSymbol? type, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(type, other);

    // Whether the type is the other one or derives from it.
    public static bool IsOrDerivesFrom(this ITypeSymbol? type, ITypeSymbol other)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            if (each.Is(other))
            {
                return true;
            }
        }

        return false;
    }
}
