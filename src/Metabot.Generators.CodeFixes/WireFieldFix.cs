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

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations is [var place] && diagnostic.Properties.TryGetValue(UnknownField.NewText, out var newText))
            {
                var changed = context.Document.WithText(text.WithChanges(new TextChange(place.SourceSpan, newText!)));
                context.RegisterCodeFix(
                    CodeAction.Create($"Write '{newText!.TrimEnd(' ', '=')}'", _ => Task.FromResult(changed), RuleIds.UnknownWireField), diagnostic);
            }
        }
    }
}
