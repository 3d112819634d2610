using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// A fix that changes the text of the document in which it was diagnosed, and nothing else.
internal abstract class TextFix(params string[] ruleIds) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ruleIds);

    public sealed override FixAllProvider GetFixAllProvider() => RuleFixAll.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixSource.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } source)
        {
            return;
        }

        foreach (var diagnostic in context.FindingsOf(this))
        {
            foreach (var fix in Propose(source, diagnostic))
            {
                var fixedDocument = context.Document.WithText(source.Text.WithChanges(fix.Changes));
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(fixedDocument), fix.Key ?? diagnostic.Id), diagnostic);
            }
        }
    }

    // Nothing where no change surely helps.
    protected abstract IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic);
}

// The key is the same for all fixes of one sort; without one it is the rule's id.
internal sealed record ProposedFix(string Title, params IReadOnlyList<TextChange> Changes)
{
    public string? Key { get; init; }
}
