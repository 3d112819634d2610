using Metabot.Analysis.Conditions;
using Metabot.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// The text that a mapped diagnostic is about, found again in a document.
internal static class MappedExpression
{
    // Null when the source no longer holds the expression.
    public static Task<MappedText?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        diagnostic.AdditionalLocations is [var expression, ..]
            ? ReadAsync(document, expression.SourceSpan, cancellationToken)
            : Task.FromResult<MappedText?>(null);

    public static async Task<MappedText?> ReadAsync(Document document, TextSpan expression, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(expression))
        {
            return null;
        }

        var node = root.FindNode(expression, getInnermostNodeForTie: true);
        return node.Span == expression && model.GetOperation(node, cancellationToken) is { } operation ? Read(operation) : null;
    }

    private static MappedText? Read(IOperation operation)
    {
        var whole = operation;
        while (whole.Parent is IInterpolatedStringHandlerCreationOperation or IInterpolatedStringAdditionOperation)
        {
            whole = whole.Parent;
        }

        return whole.ConstantValue is { HasValue: true, Value: string }
            ? MappedTextReader.ReadConstant(whole)
            : MappedTextReader.ReadInterpolated(whole, HolePlaceholder.For);
    }
}
