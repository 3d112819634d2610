using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace Metabot.Generators.CodeFixes;

// A refactoring that changes the text of its document, and nothing else. While it is offered nothing is changed yet.
internal abstract class TextRefactoring : CodeRefactoringProvider
{
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await FixSource.ReadAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false) is { } source && Propose(source) is { } proposed)
        {
            context.RegisterRefactoring(CodeAction.Create(proposed.Title, stop => context.Document.ChangeAsync(proposed.Changes, stop), GetType().Name));
        }
    }

    // Null where there is nothing to change at the place.
    protected abstract ProposedFix? Propose(FixSource source);
}
