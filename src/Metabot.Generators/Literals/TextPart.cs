using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Literals;

// One piece of a text: written in a literal, standing for a hole, or computed somewhere else.
internal sealed class TextPart
{
    private readonly SyntaxToken _literal;
    private readonly TextSpan? _hole;
    private readonly Lazy<IReadOnlyList<TextSpan>?> _characters;

    private TextPart(string text, SyntaxToken literal = default, TextSpan? hole = null, IReadOnlyList<TextSpan>? characters = null)
    {
        Text = text;
        _literal = literal;
        _hole = hole;
        _characters = new(() => characters ?? LiteralScanner.Scan(_literal, Text.Length));
    }

    public string Text { get; }

    public bool IsHole => _hole is not null;

    // The value is the compiler's: a token of an interpolated string still has its braces doubled.
    public static TextPart Literal(SyntaxToken token, string value) => new(value, token);

    public static TextPart Hole(string placeholder, TextSpan span) => new(placeholder, hole: span);

    public static TextPart Elsewhere(string text) => new(text);

    // Written in another language's literal, which cannot be changed from here.
    public static TextPart Foreign(string text, IReadOnlyList<TextSpan> characters) => new(text, characters: characters);

    public TextSpan? SpanOf(int start, int length) =>
        _hole ?? (_characters.Value is { } characters
            ? TextSpan.FromBounds(characters[start].Start, characters[start + length - 1].End)
            : null);

    // Null when the part is no literal, or one that cannot hold the new text.
    public TextChange? Change(int start, int length, string newText)
    {
        if (_characters.Value is not { Count: > 0 } characters || LiteralForm.Of(_literal) is not { } form || LiteralWriter.Write(newText, form) is not { } written)
        {
            return null;
        }

        var from = start < characters.Count ? characters[start].Start : characters[start - 1].End;
        var to = length == 0 ? from : characters[start + length - 1].End;
        return new TextChange(TextSpan.FromBounds(from, to), written);
    }
}
