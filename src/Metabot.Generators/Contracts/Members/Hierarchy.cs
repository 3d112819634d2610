using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class Hierarchy
{
    // What a type has of its own, then what its base types add: the nearest member of a name hides the others.
    public static IEnumerable<T> MembersOf<T>(INamedTypeSymbol type, Func<INamedTypeSymbol, IEnumerable<T>> own)
        where T : ISymbol => BaseOf(type) is { } parent ? own(type).Concat(MembersOf(parent, own).Where(member => !Shadows(type, member))) : own(type);

    // Without object.
    public static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = BaseOf(each))
        {
            yield return each;
        }
    }

    public static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    // Whether the name means another member than that of a base type.
    public static bool Hides(INamedTypeSymbol type, ISymbol member)
    {
        for (var each = type; !SymbolEqualityComparer.Default.Equals(each, member.ContainingType) && BaseOf(each) is { } parent; each = parent)
        {
            if (each.GetMembers(member.Name).Any(other => !other.IsOverride && IsSeen(other)))
            {
                return true;
            }
        }

        return false;
    }

    private static INamedTypeSymbol? BaseOf(INamedTypeSymbol type) => type.BaseType is { SpecialType: SpecialType.None } parent ? parent : null;

    private static bool Shadows(INamedTypeSymbol type, ISymbol member) => type.GetMembers(member.Name).Any(IsSeen);

    private static bool IsSeen(ISymbol member) => member.DeclaredAccessibility != Accessibility.Private;
}
