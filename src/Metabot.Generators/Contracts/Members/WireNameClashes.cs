using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class WireNameClashes
{
    public static IEnumerable<MemberProblem> Find(IReadOnlyList<WireMember> members, INamedTypeSymbol owner)
    {
        // hardly ever more than a look
        var names = members.Select(member => member.WireName).ToArray();
        return new HashSet<string>(names, StringComparer.Ordinal).Count == names.Length ? [] : FindAll(members, owner);
    }

    private static IEnumerable<MemberProblem> FindAll(IEnumerable<WireMember> members, INamedTypeSymbol owner) =>
        from names in members.Where(member => !member.Json.IsExtension).GroupBy(member => member.WireName, StringComparer.Ordinal)
        let first = names.First()
        from clash in names.Skip(1)
        select new SameWireName(owner, clash.Symbol, first.Symbol, names.Key);
}
