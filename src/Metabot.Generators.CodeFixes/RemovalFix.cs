using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// Of things that exclude each other one has to go: offers to remove each of them. First, and so what is applied without
// asking, the one that is marked: it came later.
internal abstract class RemovalFix : CodeFixProvider
{
    public override FixAllProvider GetFixAllProvider() => RuleFixAll.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.FindingsOf(this))
        {
            foreach (var location in diagnostic.AdditionalLocations.OrderBy(location => !location.SourceSpan.Contains(diagnostic.Location.SourceSpan)))
            {
                await RegisterAsync(context, diagnostic, location).ConfigureAwait(false);
            }
        }
    }

    // What the removal of the node is called, for example "ScriptId = 1"; null when the node cannot be removed.
    protected abstract (string Name, string Key)? Describe(SyntaxNode node);

    // Null when what stands there cannot be removed.
    protected virtual ProposedRemoval? RemovalAt(FixSource source, TextSpan place) =>
        source.Root.FindNode(place) is var node && Describe(node) is var (name, key) ? new(name, key, [.. Removal.Create(node, source.Text)]) : null;

    private async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, Location location)
    {
        if (context.Document.Project.Solution.GetDocument(location.SourceTree) is { } document
            && await FixSource.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is { } source
            && RemovalAt(source, location.SourceSpan) is { } removal)
        {
            var changed = document.WithText(source.Text.WithChanges(removal.Changes));
            context.RegisterCodeFix(CodeAction.Create($"Remove '{removal.Name}'", _ => Task.FromResult(changed), equivalenceKey: $"{diagnostic.Id}.{removal.Key}"), diagnostic);
        }
    }
}

internal sealed record ProposedRemoval(string Name, string Key, IReadOnlyList<TextChange> Changes);
