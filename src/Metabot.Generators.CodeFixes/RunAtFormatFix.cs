using System.Collections.Immutable;
using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// MBOT2001: writes the same moment in the form of the wire.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class RunAtFormatFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.RunAtFormat);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await MappedExpression.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } text
                && RunAtRepair.TryRepair(text.Text) is { } repaired
                && text.Change(0, text.Text.Length, repaired) is { } change)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Write '{repaired}'",
                        cancellationToken => context.Document.WithChangesAsync([change], cancellationToken),
                        equivalenceKey: RuleIds.RunAtFormat),
                    diagnostic);
            }
        }
    }
}
