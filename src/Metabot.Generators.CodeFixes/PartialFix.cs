using System.Collections.Immutable;
using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT1008 and MBOT1009: makes a contract and its outer types partial.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class PartialFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NotPartial, RuleIds.OuterTypeNotPartial);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } contract)
        {
            var rigid = contract.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));
            var changes = rigid.Select(type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial ")).Reverse().ToList();
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Make it partial, with its outer types",
                    cancellationToken => context.Document.WithChangesAsync(changes, cancellationToken),
                    nameof(PartialFix)),
                context.Diagnostics);
        }
    }
}
