using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// Takes a node out of its list together with its comma, or an assignment with its semicolon, and, when it has lines of its own, with these lines.
internal static class Removal
{
    public static IEnumerable<TextChange> Create(SyntaxNode node, SourceText text) => SpansOf(node, text).Select(span => new TextChange(span, ""));

    public static TextChange OfStatement(StatementSyntax statement, SourceText text) => new(OwnLines(statement.SpanStart, statement.GetLastToken(), text), "");

    private static TextSpan[] SpansOf(SyntaxNode node, SourceText text)
    {
        if (node is AttributeSyntax { Parent: AttributeListSyntax { Attributes.Count: 1 } list })
        {
            return [OwnLines(list.SpanStart, list.GetLastToken(), text)];
        }

        if (node is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement })
        {
            return [OwnLines(statement.SpanStart, statement.GetLastToken(), text)];
        }

        var next = node.GetLastToken().GetNextToken();
        var previous = node.GetFirstToken().GetPreviousToken();
        return next.IsKind(SyntaxKind.CommaToken) ? [OwnLines(node.SpanStart, next, text)]
            : previous.IsKind(SyntaxKind.CommaToken) ? WithPreviousComma(node, previous, text)
            : [OwnLines(node.SpanStart, node.GetLastToken(), text)];
    }

    // A comment between the comma and the node stays.
    private static TextSpan[] WithPreviousComma(SyntaxNode node, SyntaxToken comma, SourceText text)
    {
        var between = text.ToString(TextSpan.FromBounds(comma.Span.End, node.SpanStart));
        var sameLine = !between.Contains('\n');
        return sameLine || (string.IsNullOrWhiteSpace(between) && !EndsLine(node.GetLastToken()))
            ? [TextSpan.FromBounds(comma.SpanStart, node.Span.End)]
            : [comma.Span, OwnLines(node.SpanStart, node.GetLastToken(), text)];
    }

    private static TextSpan OwnLines(int start, SyntaxToken last, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(start);
        var startsLine = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, start)));
        var endsLine = EndsLine(last);
        return startsLine && endsLine ? TextSpan.FromBounds(line.Start, last.FullSpan.End)
            : endsLine ? TextSpan.FromBounds(EndOfTextBefore(start, line, text), last.Span.End)
            : TextSpan.FromBounds(start, last.FullSpan.End);
    }

    private static bool EndsLine(SyntaxToken token) => token.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private static int EndOfTextBefore(int position, TextLine line, SourceText text)
    {
        while (position > line.Start && char.IsWhiteSpace(text[position - 1]))
        {
            position--;
        }

        return position;
    }
}
