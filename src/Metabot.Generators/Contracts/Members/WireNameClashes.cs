using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class WireNameClashes
{
    public static IEnumerable<ContractProblem> Find(IReadOnlyList<WireMember> members, INamedTypeSymbol contract)
    {
        // hardly ever more than a look
        var names = members.Select(member => member.WireName).ToArray();
        return new HashSet<string>(names, StringComparer.Ordinal).Count == names.Length ? [] : FindAll(members, contract);
    }

    private static IEnumerable<ContractProblem> FindAll(IEnumerable<WireMember> members, INamedTypeSymbol contract) =>
        from names in members.Where(member => !member.Json.IsExtension).GroupBy(member => member.WireName, StringComparer.Ordinal)
        let first = names.First()
        from clash in names.Skip(1)
        select new ContractProblem(
            RuleIds.SameWireName, UnwritableMember.Place(clash.Symbol, contract), first.Symbol.Name, clash.Symbol.Name, names.Key);
}
