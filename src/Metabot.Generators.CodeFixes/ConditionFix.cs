using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// Offers what the findings in conditions carry; the document is not even looked at.
internal abstract class ConditionFix(params string[] ruleIds) : TextFix(ruleIds)
{
    protected sealed override Task<IEnumerable<ProposedFix>> ProposeAsync(Document document, Location place, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(ProposedFix.Read(diagnostic));
}

// What does not parse.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionSyntaxFix() : ConditionFix(Rule.ConditionSyntax.Id);

// What parses and is wrong all the same.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionMeaningFix() : ConditionFix(
    Rule.ConditionNeverTrue.Id, Rule.AssignmentInCondition.Id, Rule.UnknownName.Id, Rule.UnknownRequestField.Id, Rule.UnknownHostMethod.Id, Rule.HoleInQuotes.Id);
