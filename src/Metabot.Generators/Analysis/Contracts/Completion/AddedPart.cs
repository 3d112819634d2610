using System.Globalization;
using Metabot.Generators.Contracts.Members;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Contracts.Completion;

// What another generator adds to the contract or to a type inside it, where ours could not see it. HindersAll says that nothing
// was generated for lack of it.
internal sealed record AddedPart(INamedTypeSymbol Owner, ISymbol Member, string What, bool IsOfContract)
    : MemberProblem(Rule.AddedElsewhere.Id, Owner, Member)
{
    public bool HindersAll { get; init; }

    public override string[] Describe(string parameter, string? way, int others)
    {
        var what = (way is null || way == parameter ? What : $"{What} ({way})")
            + (others == 0 ? "" : string.Format(CultureInfo.InvariantCulture, RuleMessages.OthersInside, others, parameter));
        return
        [
            parameter,
            string.Format(CultureInfo.InvariantCulture, HindersAll ? RuleMessages.NotSentFor : RuleMessages.SentWithout, what),
            IsOfContract ? RuleMessages.WriteItYourself : RuleMessages.TakeTheParameterYourself,
        ];
    }
}
