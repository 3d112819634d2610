using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class UnwritableMember
{
    public static ContractProblem Problem(ISymbol member, INamedTypeSymbol contract, string why) =>
        new(RuleIds.UnwritableType, Place(member, contract), member.Name, why);

    // A member of a nested or foreign type is reported on the contract when its own source is not here.
    public static ISymbol Place(ISymbol member, INamedTypeSymbol contract) =>
        member.Locations.Any(location => location.IsInSource) ? member : contract;
}
