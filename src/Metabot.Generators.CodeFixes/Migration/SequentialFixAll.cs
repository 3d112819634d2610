using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes.Migration;

// Fixes one finding after the other, each in what the ones before left; within a document from the end to the beginning, so
// that the places of those to come stay. Null from the fix leaves a finding as it is.
internal sealed class SequentialFixAll(Func<FixSource, ProposedFix?> fix) : FixAllProvider
{
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        fixAllContext.CodeActionEquivalenceKey ?? nameof(SequentialFixAll),
        cancellationToken => FixAsync(fixAllContext, cancellationToken),
        fixAllContext.CodeActionEquivalenceKey));

    private async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var document in DocumentsOf(context))
        {
            var diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            foreach (var diagnostic in diagnostics.OrderByDescending(each => each.Location.SourceSpan.Start))
            {
                solution = (await FixAsync(solution.GetDocument(document.Id)!, diagnostic.Location.SourceSpan, cancellationToken).ConfigureAwait(false)).Project.Solution;
            }
        }

        return solution;
    }

    private async Task<Document> FixAsync(Document document, TextSpan place, CancellationToken cancellationToken) =>
        await FixSource.ReadAsync(document, place, cancellationToken).ConfigureAwait(false) is { } source && fix(source) is { } proposed
            ? await document.ChangeAsync(proposed.Changes, cancellationToken).ConfigureAwait(false)
            : document;

    private static IEnumerable<Document> DocumentsOf(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => [context.Document!],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.SelectMany(project => project.Documents),
    };
}
