using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// Of things that exclude each other one has to go: offers to remove each of them. First, and so what is applied without
// asking, the one that is marked: it came later.
internal abstract class RemovalFix : CodeFixProvider
{
    public override FixAllProvider GetFixAllProvider() => RuleFixAll.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var location in diagnostic.AdditionalLocations.OrderBy(location => location != diagnostic.Location))
            {
                await RegisterAsync(context, diagnostic, location).ConfigureAwait(false);
            }
        }
    }

    // What the removal of the node is called, for example "ScriptId = 1"; null when the node cannot be removed.
    protected abstract (string Name, string Key)? Describe(SyntaxNode node);

    private async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, Location location)
    {
        if (context.Document.Project.Solution.GetDocument(location.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || root.FindNode(location.SourceSpan) is not { } node
            || Describe(node) is not var (name, key))
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Remove '{name}'",
                async cancellationToken =>
                {
                    var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                    return document.WithText(text.WithChanges(Removal.Of(node, text)));
                },
                equivalenceKey: $"{diagnostic.Id}.{key}"),
            diagnostic);
    }
}
