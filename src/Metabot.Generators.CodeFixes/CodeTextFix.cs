using System.Collections.Immutable;
using System.Composition;
using Metabot.Analysis.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// MBOT1003: writes the code without what nobody sees.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class CodeTextFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.CodeNotTrimmed);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await MappedExpression.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } text
                && text.Change(0, text.Text.Length, CodeText.Clean(text.Text)) is { } change)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Write '{CodeText.Clean(text.Text)}'",
                        cancellationToken => context.Document.WithChangesAsync([change], cancellationToken),
                        RuleIds.CodeNotTrimmed),
                    diagnostic);
            }
        }
    }
}
