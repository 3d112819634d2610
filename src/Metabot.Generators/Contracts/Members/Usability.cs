using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// Whether generated code, which stands beside the contract, may name a symbol.
internal static class Usability
{
    // Completes the sentence "X cannot be ...: it ..."; null when it may.
    public static string? WhyUnusable(ISymbol symbol, IAssemblySymbol from) =>
        !IsAccessible(symbol, from) ? "is not accessible to generated code"
        : IsObsoleteAsError(symbol) ? "is obsolete as an error, so generated code cannot use it"
        : null;

    // The same as a finding; null when it may be named.
    public static Obstacle? FindObstacle(ISymbol symbol, IAssemblySymbol from) => WhyUnusable(symbol, from) is not { } why ? null
        : new("it " + why, SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, from) && !IsAccessible(symbol, from) ? "make it internal or public" : null);

    private static bool IsAccessible(ISymbol symbol, IAssemblySymbol from) => symbol switch
    {
        IArrayTypeSymbol array => IsAccessible(array.ElementType, from),
        INamedTypeSymbol type => IsVisible(type, from) && type.TypeArguments.All(argument => IsAccessible(argument, from)),
        ITypeSymbol => true,
        _ => IsVisible(symbol, from),
    };

    public static bool IsVisible(ISymbol symbol, IAssemblySymbol from)
    {
        for (var each = symbol; each is not null; each = each.ContainingType)
        {
            var isVisible = each.DeclaredAccessibility is Accessibility.Public or Accessibility.NotApplicable
                || (each.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal && IsInside(each, from));
            if (!isVisible || each is INamedTypeSymbol { IsFileLocal: true })
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInside(ISymbol symbol, IAssemblySymbol from) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, from) || symbol.ContainingAssembly.GivesAccessTo(from);

    public static bool IsObsoleteAsError(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass.IsNamed("System.ObsoleteAttribute")
        && attribute.ConstructorArguments.Length == 2 && attribute.ConstructorArguments[1].Value is true)
        || (symbol is INamedTypeSymbol { ContainingType: { } outer } && IsObsoleteAsError(outer));

    public static bool IsExperimental(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass.IsNamed("System.Diagnostics.CodeAnalysis.ExperimentalAttribute"));
}
