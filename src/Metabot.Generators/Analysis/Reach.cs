using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis;

// Names are looked up further than their values can be used.
internal static class Reach
{
    // The type of a parameter, or of a local that has its value already; null for anything else.
    public static ITypeSymbol? TypeAt(this ISymbol variable, int position) => variable switch
    {
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local when local.DeclaringSyntaxReferences.All(declaration => declaration.Span.End <= position) => local.Type,
        _ => null,
    };

    // Neither a member of the instance in a static method, nor what a static function would have to capture, nor a by-reference parameter in
    // another function, nor a local of the top-level statements in a type.
    public static bool IsUsableIn(this ISymbol symbol, ISymbol? place)
    {
        for (var function = place as IMethodSymbol; function is not null; function = place as IMethodSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, function))
            {
                return true;
            }

            if (function.IsStatic || symbol is IParameterSymbol { RefKind: not RefKind.None })
            {
                return symbol.IsStatic;
            }

            place = function.ContainingSymbol;
        }

        return symbol.IsStatic || (symbol is not ILocalSymbol && (place as ITypeSymbol).IsOrDerivesFrom(symbol.ContainingType));
    }
}
