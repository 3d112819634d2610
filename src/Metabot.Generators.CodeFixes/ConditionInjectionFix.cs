using System.Collections.Immutable;
using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT3008: interpolates into JobCondition instead of putting a string together.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionInjectionFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ConditionInjection);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.AdditionalLocations[0].SourceSpan;
            if (root?.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax expression
                && TextFor(expression, model!, context.CancellationToken) is { } text)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Interpolate into JobCondition",
                        cancellationToken => context.Document.WithChangesAsync([new TextChange(span, text)], cancellationToken),
                        equivalenceKey: RuleIds.ConditionInjection),
                    diagnostic);
            }
        }
    }

    private static string? TextFor(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        ConditionTarget.Takes(expression, model, cancellationToken)
            && model.GetOperation(expression, cancellationToken) is { } value
                ? InterpolatedCondition.Of(value)
                : null;
}
