using System.Collections.Immutable;
using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes.Migration;

// MBOT6001: declares the contract of an untyped call and makes the call with it.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class UntypedCallFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rule.UntypedCall.Id);

    // One contract may serve several calls, so that they cannot be fixed beside each other.
    public override FixAllProvider GetFixAllProvider() =>
        new SequentialFixAll(async (document, span, cancellationToken) => (await TypedCall.TryWriteAsync(document, span, cancellationToken).ConfigureAwait(false))?.Document);

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.FindingsOf(this))
        {
            if (await TypedCall.TryWriteAsync(context.Document, diagnostic.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false) is var (document, title))
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(document), Rule.UntypedCall.Id), diagnostic);
            }
        }
    }
}
