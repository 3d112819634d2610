using Metabot.Generators.Analysis.Conditions;
using Metabot.Generators.Literals;
using Metabot.JavaScript;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Completion.Places;

// A string with the caret in it: the whole text that the expression stands for, and the literal of it that holds the caret.
internal sealed record CaretText(IOperation Operation, MappedText Whole, SyntaxToken Literal, LiteralForm Form, int Position, TextSpan Part)
{
    public string Text => Whole.Text;

    // Where in the text the caret is.
    public int Caret { get; private init; }

    // Null where the caret is in no string that can be read.
    public static async Task<CaretText?> ReadAsync(Document document, int position, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || FindLiteral(root, position) is not { } literal || LiteralForm.Recognize(literal) is not { } form
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetOperation(WholeAround(literal), cancellationToken) is not { } operation)
        {
            return null;
        }

        var whole = HandlerOf(operation) is { } handler ? MappedTextReader.ReadInterpolated(operation = handler, HolePlaceholder.For) : MappedTextReader.ReadComposed(operation, _ => HoleStand.Unknown);
        return whole?.Find(literal) is var (part, offset) && part.CountBefore(position) is { } count
            ? new(operation, whole, literal, form, position, new(offset, part.Text.Length)) { Caret = offset + count }
            : null;
    }

    // The source of a range of the literal that has the caret; null where it goes beyond.
    public TextSpan? SpanOf(TextSpan range) => !Part.Contains(range) ? null
        : range.IsEmpty ? new(Position, 0)
        : Whole.SpanOf(range.Start, range.Length) is var span && span.IntersectsWith(Position) ? span
        : null;

    public string? Write(string text) => LiteralWriter.Write(text, Form);

    // Where two literals meet, as around a hole, the one that ends there.
    private static SyntaxToken? FindLiteral(SyntaxNode root, int position)
    {
        var token = root.FindToken(Math.Max(0, position - 1));
        foreach (var each in new[] { token, token.GetNextToken(includeZeroWidth: true) })
        {
            if (LiteralForm.Recognize(each) is { } form && Holds(each, form, position))
            {
                return each;
            }
        }

        return null;
    }

    private static bool Holds(SyntaxToken token, LiteralForm form, int position)
    {
        var content = LiteralScanner.ContentOf(token, form);
        return token.SpanStart + content.Start <= position && position <= token.SpanStart + content.End;
    }

    // The sum that the literal is a part of.
    private static SyntaxNode WholeAround(SyntaxToken literal)
    {
        var whole = literal.Parent is InterpolatedStringTextSyntax text ? text.Parent! : literal.Parent!;
        while (whole.Parent is ParenthesizedExpressionSyntax || whole.Parent.IsKind(SyntaxKind.AddExpression))
        {
            whole = whole.Parent;
        }

        return whole;
    }

    private static IOperation? HandlerOf(IOperation operation)
    {
        var each = operation;
        while (each.Parent is IInterpolatedStringAdditionOperation or IInterpolatedStringHandlerCreationOperation)
        {
            each = each.Parent;
        }

        return each as IInterpolatedStringHandlerCreationOperation;
    }
}
