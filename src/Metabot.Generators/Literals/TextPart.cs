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

    // Null when the part is no literal, or one that cannot hold the new text. The edits are in the order of the text.
    public IReadOnlyList<TextChange>? Change(IReadOnlyList<TextChange> edits) =>
        _nested is not null ? _nested.Change(edits)
        : _hole is not null ? AllOrNone([.. edits.Select(edit => ChangeBeside(_hole, edit))])
        : _characters.Value is { Count: > 0 } characters && LiteralForm.Recognize(_literal) is { } form && LiteralWriter.Holds(edits.Apply(Text), _literal, form)
            ? AllOrNone([.. edits.Select(edit => ChangeWithin(characters, form, edit))])
            : null;

    private static IReadOnlyList<TextChange>? AllOrNone(IReadOnlyList<TextChange?> changes) => changes.Contains(null) ? null : [.. changes.OfType<TextChange>()];

    private TextChange? ChangeWithin(IReadOnlyList<TextSpan> characters, LiteralForm form, TextChange edit) =>
        LiteralWriter.Write(edit.NewText!, form) is { } written && Range(characters, edit.Span) is var range && !IsSwallowed(written, range) ? new TextChange(range, written) : null;

    // What comes before or behind a hole is text of the literal that has the hole.
    private TextChange? ChangeBeside(SyntaxNode hole, TextChange edit) =>
        edit.Span is { IsEmpty: true, Start: var start } && (start == 0 || start == Text.Length)
        && hole.Parent is InterpolatedStringExpressionSyntax literal && LiteralWriter.Write(edit.NewText!, LiteralForm.Recognize(literal)) is { } written
            ? new TextChange(new TextSpan(start == 0 ? hole.SpanStart : hole.Span.End, 0), written)
            : null;

    // An escape such as \xA takes the digits behind it, too.
    private bool IsSwallowed(string written, TextSpan range)
    {
        var next = written + _literal.Text.Substring(range.End - _literal.SpanStart);
        var before = _characters.Value!.LastOrDefault(character => character.End <= range.Start);
        return before is { Length: > 2 and < 6 } && next.Length > 0 && Uri.IsHexDigit(next[0]) && _literal.Text[before.Start - _literal.SpanStart + 1] == 'x';
    }

    // Of some of the characters, or of the place before one of them.
    public static TextSpan Range(IReadOnlyList<TextSpan> characters, TextSpan range)
    {
        var from = range.Start < characters.Count ? characters[range.Start].Start : characters[range.Start - 1].End;
        return TextSpan.FromBounds(from, range.IsEmpty ? from : characters[range.End - 1].End);
    }
}
