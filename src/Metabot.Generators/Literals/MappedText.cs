using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Literals;

// The text that an expression stands for, and where in the source each part of it is written.
internal sealed class MappedText
{
    private readonly IReadOnlyList<TextPart> _parts;

    public MappedText(SyntaxNode expression, IReadOnlyList<TextPart> parts)
    {
        Tree = expression.SyntaxTree;
        Expression = expression.Span;
        Text = string.Concat(parts.Select(part => part.Text));
        _parts = parts;
    }

    public string Text { get; }

    public SyntaxTree Tree { get; }

    public TextSpan Expression { get; }

    // The source of a range of the text; the whole expression when part of it is not written there.
    public TextSpan SpanOf(int start, int length) => Locate(start, length) is { Count: > 0 } spans
        ? TextSpan.FromBounds(spans[0].Start, spans[spans.Count - 1].End)
        : Expression;

    // The change of the source that replaces a range of the text; null when the range is not inside one literal.
    public TextChange? Change(int start, int length, string newText)
    {
        var offset = 0;
        foreach (var part in _parts)
        {
            if (start >= offset && start + length <= offset + part.Text.Length && part.Change(start - offset, length, newText) is { } change)
            {
                return change;
            }

            offset += part.Text.Length;
        }

        return null;
    }

    private List<TextSpan> Locate(int start, int length)
    {
        var spans = new List<TextSpan>();
        var offset = 0;
        foreach (var part in _parts)
        {
            var range = new TextSpan(offset, part.Text.Length).Overlap(new TextSpan(start, length));
            offset += part.Text.Length;
            if (range is not { } overlap)
            {
                continue;
            }

            if (part.SpanOf(overlap.Start - offset + part.Text.Length, overlap.Length) is not { } span)
            {
                return [];
            }

            spans.Add(span);
        }

        return spans;
    }
}
