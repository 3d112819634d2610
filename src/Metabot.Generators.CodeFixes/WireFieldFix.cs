using System.Collections.Immutable;
using System.Composition;
using Metabot.Analysis.Migration;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT6002: writes the nearest field, where the analyzer says.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class WireFieldFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnknownWireField);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations is [var place] && diagnostic.Properties.TryGetValue(UnknownField.NewText, out var newText))
            {
                var change = new TextChange(place.SourceSpan, newText!);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Write '{newText!.TrimEnd(' ', '=')}'",
                        cancellationToken => context.Document.WithChangesAsync([change], cancellationToken),
                        RuleIds.UnknownWireField),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
