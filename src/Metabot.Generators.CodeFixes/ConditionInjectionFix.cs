using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT3008: interpolates into JobCondition instead of putting a string together.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionInjectionFix() : TextFix(Rule.ConditionInjection.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) =>
        source.InnermostAt(diagnostic.AdditionalLocations[0]) is ExpressionSyntax expression && TextFor(expression, source.Model, source.CancellationToken) is { } text
            ? [new("Interpolate into JobCondition", new TextChange(expression.Span, text))]
            : [];

    private static string? TextFor(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        ConditionTarget.Takes(expression, model, cancellationToken)
            && model.GetOperation(expression, cancellationToken) is { } value
                ? InterpolatedCondition.Write(value)
                : null;
}
