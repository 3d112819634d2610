using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Literals;

// One piece of a text: written in a literal or inside another text, standing for a hole, or computed somewhere else.
internal sealed class TextPart
{
    private readonly SyntaxToken _literal;
    private readonly SyntaxNode? _hole;
    private readonly NestedText? _nested;
    private readonly Lazy<IReadOnlyList<TextSpan>?> _characters;

    private TextPart(string text, SyntaxToken literal = default, SyntaxNode? hole = null, NestedText? nested = null)
    {
        Text = text;
        _literal = literal;
        _hole = hole;
        _nested = nested;
        _characters = new(() => nested?.Spans ?? LiteralScanner.Scan(_literal, Text.Length));
    }

    public string Text { get; }

    public bool IsHole => _hole is not null;

    // The value is the compiler's: a token of an interpolated string still has its braces doubled.
    public static TextPart Literal(SyntaxToken token, string value) => new(value, token);

    public static TextPart Hole(string placeholder, SyntaxNode hole) => new(placeholder, hole: hole);

    public static TextPart Elsewhere(string text) => new(text);

    public static TextPart Nested(string text, NestedText nested) => new(text, nested: nested);

    public TextSpan? SpanOf(int start, int length) =>
        _hole?.Span ?? (_characters.Value is { } characters
            ? TextSpan.FromBounds(characters[start].Start, characters[start + length - 1].End)
            : null);

    public bool IsWrittenBy(SyntaxToken literal) => !IsHole && _nested is null && _literal == literal;

    // How many of the characters stand before a place of the source; null where that is not known.
    public int? CountBefore(int position) => _characters.Value?.Count(character => character.Start < position);

    // Null when the part is no literal, or one that cannot hold the new text.
    public TextChange? Change(int start, int length, string newText) =>
        _nested is not null ? _nested.Change(start, length, newText)
        : _hole is not null ? ChangeBeside(_hole, start, length, newText)
        : _characters.Value is { Count: > 0 } characters && LiteralForm.Recognize(_literal) is { } form && LiteralWriter.Write(newText, form) is { } written
            && LiteralWriter.Holds(Text.Remove(start, length).Insert(start, newText), _literal, form)
            ? new TextChange(Range(characters, start, length), written)
            : null;

    // What comes before or behind a hole is text of the literal that has the hole.
    private TextChange? ChangeBeside(SyntaxNode hole, int start, int length, string newText) =>
        length == 0 && (start == 0 || start == Text.Length)
        && hole.Parent is InterpolatedStringExpressionSyntax literal && LiteralWriter.Write(newText, LiteralForm.Recognize(literal)) is { } written
            ? new TextChange(new TextSpan(start == 0 ? hole.SpanStart : hole.Span.End, 0), written)
            : null;

    // Of some of the characters, or of the place before one of them.
    public static TextSpan Range(IReadOnlyList<TextSpan> characters, int start, int length)
    {
        var from = start < characters.Count ? characters[start].Start : characters[start - 1].End;
        return TextSpan.FromBounds(from, length == 0 ? from : characters[start + length - 1].End);
    }
}
