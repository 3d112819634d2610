using System.Globalization;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// What is wrong with a member of the contract or of a type inside it, the owner.
internal abstract record MemberProblem(string RuleId, INamedTypeSymbol Owner, ISymbol Member)
{
    // The way from the parameter to the member is null where the member is the parameter; others are problems behind the same
    // parameter that are not reported.
    public abstract string[] Describe(string parameter, string? way, int others);
}

internal sealed record UnwritableMember(INamedTypeSymbol Owner, ISymbol Member, Obstacle Obstacle, bool IsOwnersAuthor)
    : MemberProblem(Rule.UnwritableType.Id, Owner, Member)
{
    public override string[] Describe(string parameter, string? way, int others) =>
    [
        parameter,
        (way is null || way == parameter ? "" : way + ": ") + Obstacle.Describe(IsOwnersAuthor)
            + (others == 0 ? "" : string.Format(CultureInfo.InvariantCulture, RuleMessages.OthersInside, others, parameter)),
    ];
}

internal sealed record SameWireName(INamedTypeSymbol Owner, ISymbol Member, ISymbol First, string WireName)
    : MemberProblem(Rule.SameWireName.Id, Owner, Member)
{
    public override string[] Describe(string parameter, string? way, int others) => [First.Name, way ?? Member.Name, WireName];
}
