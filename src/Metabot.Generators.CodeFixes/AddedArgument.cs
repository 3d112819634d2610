using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// One more argument at the end of a call. A comment behind the last one stays with it.
internal static class AddedArgument
{
    public static IReadOnlyList<TextChange> Write(ArgumentListSyntax arguments, string argument)
    {
        if (arguments.Arguments.Count == 0)
        {
            return [Insert(arguments.OpenParenToken.Span.End, argument)];
        }

        var last = arguments.Arguments.Last();
        var behind = last.GetTrailingTrivia();
        var comment = behind.LastOrDefault(each => each.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);
        return comment.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia => [Insert(last.Span.End, ","), Insert(comment.Span.End, behind.Last() + IndentOf(last) + argument)],
            SyntaxKind.MultiLineCommentTrivia => [Insert(comment.Span.End, ", " + argument)],
            _ => [Insert(last.Span.End, ", " + argument)],
        };
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static string IndentOf(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }
}
