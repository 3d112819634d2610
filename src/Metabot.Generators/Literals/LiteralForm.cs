using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Literals;

internal enum LiteralStyle
{
    Regular,
    Verbatim,
    RawSingleLine,
    RawMultiLine,
}

// How the literal around a token writes its text. Dollars is 0 outside interpolated strings; Indentation is what a
// multi-line raw literal cuts off each line; Suffix is the length of what follows the closing quotes.
internal sealed record LiteralForm(LiteralStyle Style, int Quotes, int Dollars, int Indentation)
{
    public int Suffix { get; init; }

    public bool IsRaw => Style is LiteralStyle.RawSingleLine or LiteralStyle.RawMultiLine;

    // Null for a token that is no text of a string.
    public static LiteralForm? Recognize(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => new(token.Text[0] == '@' ? LiteralStyle.Verbatim : LiteralStyle.Regular, 1, 0, 0),
        SyntaxKind.SingleLineRawStringLiteralToken => new(LiteralStyle.RawSingleLine, Run(token.Text, '"'), 0, 0),
        SyntaxKind.MultiLineRawStringLiteralToken => new(
            LiteralStyle.RawMultiLine, Run(token.Text, '"'), 0, IndentationBeforeQuotes(token.Text)),
        SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken =>
            OfUtf8(token.Kind(), token.Text),
        SyntaxKind.InterpolatedStringTextToken when token.Parent?.Parent is InterpolatedStringExpressionSyntax interpolated =>
            Recognize(interpolated),
        _ => null,
    };

    private static LiteralForm OfUtf8(SyntaxKind kind, string text)
    {
        const string Ending = "u8";
        var literal = text.Substring(0, text.Length - Ending.Length);
        var form = kind switch
        {
            SyntaxKind.Utf8SingleLineRawStringLiteralToken => new LiteralForm(LiteralStyle.RawSingleLine, Run(literal, '"'), 0, 0),
            SyntaxKind.Utf8MultiLineRawStringLiteralToken => new LiteralForm(LiteralStyle.RawMultiLine, Run(literal, '"'), 0, IndentationBeforeQuotes(literal)),
            _ => new LiteralForm(literal[0] == '@' ? LiteralStyle.Verbatim : LiteralStyle.Regular, 1, 0, 0),
        };
        return form with { Suffix = Ending.Length };
    }

    public static LiteralForm Recognize(InterpolatedStringExpressionSyntax syntax)
    {
        var opening = syntax.StringStartToken;
        var style = opening.Kind() switch
        {
            SyntaxKind.InterpolatedVerbatimStringStartToken => LiteralStyle.Verbatim,
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => LiteralStyle.RawSingleLine,
            SyntaxKind.InterpolatedMultiLineRawStringStartToken => LiteralStyle.RawMultiLine,
            _ => LiteralStyle.Regular,
        };
        var dollars = Run(opening.Text, '$');
        var indentation = style == LiteralStyle.RawMultiLine ? IndentationBeforeQuotes(syntax.StringEndToken.Text) : 0;
        return new(style, Run(opening.Text.TrimStart('$', '@'), '"'), Math.Max(dollars, 1), indentation);
    }

    private static int IndentationBeforeQuotes(string text)
    {
        var content = text.TrimEnd('"');
        var start = content.Length;
        while (start > 0 && !SyntaxFacts.IsNewLine(content[start - 1]))
        {
            start--;
        }

        return content.Length - start;
    }

    private static int Run(string text, char character) => text.TakeWhile(c => c == character).Count();
}
