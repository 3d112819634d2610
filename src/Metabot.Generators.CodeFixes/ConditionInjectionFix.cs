using System.Composition;
using Metabot.Analysis.Conditions;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT3008: interpolates into JobCondition instead of putting a string together.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionInjectionFix() : TextFix(RuleIds.ConditionInjection)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) =>
        source.InnermostAt(diagnostic.AdditionalLocations[0]) is ExpressionSyntax expression && TextFor(expression, source.Model, source.CancellationToken) is { } text
            ? [new("Interpolate into JobCondition", new TextChange(expression.Span, text))]
            : [];

    // Only JobCondition writes holes as literals, and only from C# 10 on.
    private static string? TextFor(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetConversion(expression, cancellationToken) is { IsUserDefined: true, MethodSymbol: { } method }
            && method.ContainingType.ToDisplayString() == KnownNames.JobCondition
            && ((CSharpParseOptions)expression.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp10
            && !expression.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            && model.GetOperation(expression, cancellationToken) is { } value && ComposedText.Of(value) is { } composed
                ? InterpolatedCondition.Of(composed)
                : null;
}
