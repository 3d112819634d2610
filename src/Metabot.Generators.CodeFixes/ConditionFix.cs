using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.CodeFixes;

// Offers what the findings in conditions carry; the document is not even looked at.
internal abstract class ConditionFix(params string[] ruleIds) : TextFix(ruleIds)
{
    protected sealed override Task<IEnumerable<ProposedFix>> ProposeAsync(Document document, Location place, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(ProposedFix.Read(diagnostic));
}
