using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// Offers what the findings in conditions carry; the document is not even looked at.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionFix() : TextFix(
    Rule.ConditionSyntax.Id, Rule.ConditionNeverTrue.Id, Rule.AssignmentInCondition.Id, Rule.UnknownName.Id, Rule.UnknownRequestField.Id, Rule.UnknownHostMethod.Id, Rule.HoleInQuotes.Id)
{
    protected override Task<IEnumerable<ProposedFix>> ProposeAsync(Document document, Location place, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(ProposedFix.Read(diagnostic));
}
