using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Literals;

// Finds out which characters of the source stand for each character of a literal's value.
internal static class LiteralScanner
{
    private const int LongestLiteral = 1_048_576;

    // One span per UTF-16 character of the value; null when source and value do not add up or the
    // literal is too long to be worth it.
    public static IReadOnlyList<TextSpan>? Scan(SyntaxToken token, int valueLength)
    {
        if (token.ContainsDiagnostics || token.FullSpan.Length > LongestLiteral || LiteralForm.Recognize(token) is not { } form)
        {
            return null;
        }

        var spans = new List<TextSpan>(valueLength);
        var content = ContentOf(token, form);
        var position = content.Start + (StartsLine(token) ? IndentationAt(token.Text, content.Start, content.End, form) : 0);
        while (position < content.End)
        {
            var (length, characters) = UnitAt(token.Text, position, form);
            for (var i = 0; i < characters; i++)
            {
                spans.Add(new TextSpan(token.SpanStart + position, length));
            }

            position += length;
            position += EndsLine(token.Text, position) ? IndentationAt(token.Text, position, content.End, form) : 0;
        }

        return spans.Count == valueLength ? spans : null;
    }

    // Where the text between the quotes is, counted from the token's start.
    public static TextSpan ContentOf(SyntaxToken token, LiteralForm form)
    {
        var text = token.Text;
        if (token.IsKind(SyntaxKind.InterpolatedStringTextToken))
        {
            return new TextSpan(0, text.Length);
        }

        var start = form.Style == LiteralStyle.Verbatim ? 2 : form.Quotes;
        var end = Math.Max(start, text.Length - form.Suffix - form.Quotes);
        return form.Style == LiteralStyle.RawMultiLine
            ? WithoutFirstAndLastLineBreak(text, start, end - form.Indentation)
            : TextSpan.FromBounds(start, end);
    }

    private static TextSpan WithoutFirstAndLastLineBreak(string text, int start, int end)
    {
        while (start < end && !SyntaxFacts.IsNewLine(text[start]))
        {
            start++;
        }

        start += IsCrLf(text, start) ? 2 : 1;
        end -= IsCrLf(text, end - 2) ? 2 : 1;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private static (int Length, int Characters) UnitAt(string text, int position, LiteralForm form)
    {
        var character = text[position];
        return form.Style switch
        {
            LiteralStyle.Regular when character == '\\' => EscapeAt(text, position),
            LiteralStyle.Verbatim when character == '"' => (2, 1),
            LiteralStyle.Regular or LiteralStyle.Verbatim when form.Dollars > 0 && character is '{' or '}' => (2, 1),
            _ => (1, 1),
        };
    }

    private static (int Length, int Characters) EscapeAt(string text, int position) => text[position + 1] switch
    {
        'x' => (2 + HexDigitsAt(text, position + 2), 1),
        'u' => (6, 1),
        'U' => (10, int.Parse(text.Substring(position + 2, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) > 0xFFFF ? 2 : 1),
        _ => (2, 1),
    };

    private static int HexDigitsAt(string text, int position)
    {
        var length = 0;
        while (length < 4 && position + length < text.Length && Uri.IsHexDigit(text[position + length]))
        {
            length++;
        }

        return length;
    }

    private static bool EndsLine(string text, int position) =>
        SyntaxFacts.IsNewLine(text[position - 1]) && !IsCrLf(text, position - 1);

    // A text after a hole starts in the middle of a line.
    private static bool StartsLine(SyntaxToken token) =>
        token.Parent?.Parent is not InterpolatedStringExpressionSyntax interpolated || interpolated.Contents[0] == token.Parent;

    // Only multi-line raw literals cut indentation off; a blank line may have less of it.
    private static int IndentationAt(string text, int position, int end, LiteralForm form)
    {
        var length = 0;
        while (length < form.Indentation && position + length < end
            && char.IsWhiteSpace(text[position + length]) && !SyntaxFacts.IsNewLine(text[position + length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsCrLf(string text, int position) =>
        position >= 0 && position + 1 < text.Length && text[position] == '\r' && text[position + 1] == '\n';
}
