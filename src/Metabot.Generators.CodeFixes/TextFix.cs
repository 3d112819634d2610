using System.Collections.Immutable;
using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// A fix that changes the text of one document, and nothing else. While it is offered nothing is changed yet.
internal abstract class TextFix(params string[] ruleIds) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ruleIds);

    public override FixAllProvider GetFixAllProvider() => RuleFixAll.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.FindingsOf(this))
        {
            foreach (var place in PlacesOf(diagnostic))
            {
                var document = place == diagnostic.Location ? context.Document : context.Document.Project.Solution.GetDocument(place.SourceTree);
                if (document is not null)
                {
                    await RegisterAsync(context, diagnostic, document, place).ConfigureAwait(false);
                }
            }
        }
    }

    // Where something can be changed; each may be in a document of its own.
    protected virtual IEnumerable<Location> PlacesOf(Diagnostic diagnostic) => [diagnostic.Location];

    // Nothing where no change surely helps.
    protected virtual IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) => [];

    protected virtual async Task<IEnumerable<ProposedFix>> ProposeAsync(Document document, Location place, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await FixSource.ReadAsync(document, place.SourceSpan, cancellationToken).ConfigureAwait(false) is { } source ? Propose(source, diagnostic) : [];

    private async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, Document document, Location place)
    {
        foreach (var fix in await ProposeAsync(document, place, diagnostic, context.CancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(CodeAction.Create(fix.Title, stop => document.ChangeAsync(fix.Changes, stop), fix.Key ?? diagnostic.Id), diagnostic);
        }
    }
}
