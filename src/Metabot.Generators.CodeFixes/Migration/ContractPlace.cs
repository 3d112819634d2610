using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes.Migration;

// Where a new contract goes: behind the outermost type, or behind all top-level statements. Scope is a position from
// which names are seen as they are there.
internal sealed record ContractPlace(int Scope, int Position, string NewLine, string Indentation)
{
    public static ContractPlace After(SyntaxNode call, SyntaxNode root)
    {
        var text = root.SyntaxTree.GetText();
        var type = call.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault();
        var last = ((SyntaxNode?)type ?? ((CompilationUnitSyntax)root).Members.Last()).GetLastToken();
        var endOfLine = last.TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return new(
            type?.SpanStart ?? root.Span.End,
            endOfLine == default ? last.FullSpan.End : endOfLine.SpanStart,
            text.Lines.Count > 1 ? text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) : "\n",
            type is null ? "" : IndentationOf(text.Lines.GetLineFromPosition(type.SpanStart)));
    }

    public TextChange Declare(IEnumerable<string> lines) =>
        new(new TextSpan(Position, 0), NewLine + string.Concat(lines.Select(line => NewLine + (line.Length == 0 ? "" : Indentation + line))));

    private static string IndentationOf(TextLine line) => string.Concat(line.ToString().TakeWhile(char.IsWhiteSpace));
}
