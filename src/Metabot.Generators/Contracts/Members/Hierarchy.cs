using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class Hierarchy
{
    // What a type has of its own, then what its base types add: the nearest member of a name hides the others.
    public static IEnumerable<T> MembersOf<T>(INamedTypeSymbol type, Func<INamedTypeSymbol, IEnumerable<T>> own)
        where T : ISymbol => type.BaseType is { SpecialType: SpecialType.None } parent ? WithInherited(own(type).ToList(), MembersOf(parent, own)) : own(type);

    private static IEnumerable<T> WithInherited<T>(List<T> own, IEnumerable<T> inherited)
        where T : ISymbol
    {
        var names = new HashSet<string>(own.Select(member => member.Name), StringComparer.Ordinal);
        return own.Concat(inherited.Where(member => !names.Contains(member.Name)));
    }
}
