using Metabot.JavaScript;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Literals;

// The text that an expression stands for, and where in the source each part of it is written.
internal sealed class MappedText
{
    private readonly IReadOnlyList<TextPart> _parts;

    public MappedText(SyntaxNode expression, IReadOnlyList<TextPart> parts)
        : this(expression.SyntaxTree, expression.Span, parts)
    {
    }

    private MappedText(SyntaxTree tree, TextSpan expression, IReadOnlyList<TextPart> parts)
    {
        Tree = tree;
        Expression = expression;
        _parts = parts;
        Holed = new(string.Concat(parts.Select(part => part.Text)), [.. PartsWithOffsets().Where(item => item.Part.IsHole).Select(item => new TextRange(item.Offset, item.Part.Text.Length))]);
    }

    // What it says by itself, without its places.
    public HoledText Holed { get; }

    public string Text => Holed.Text;

    public SyntaxTree Tree { get; }

    public TextSpan Expression { get; }

    // Whether the expression is all that writes the text, so that it can be read from there again.
    public bool IsWritten { get; private init; } = true;

    // The source of a range of the text; the whole expression when part of it is not written there.
    public TextSpan SpanOf(int start, int length) => Locate(start, length) is { Count: > 0 } spans
        ? TextSpan.FromBounds(spans[0].Start, spans[spans.Count - 1].End)
        : Expression;

    // That source as it is written.
    public string SourceOf(int start, int length) => Tree.GetText().ToString(SpanOf(start, length));

    // The piece whose literal the token is, and where it begins in the text.
    public (TextPart Part, int Offset)? Find(SyntaxToken literal) =>
        PartsWithOffsets().Where(item => item.Part.IsWrittenBy(literal)).Select(item => ((TextPart, int)?)item).FirstOrDefault();

    // The change of the source that replaces a range of the text; null when the range is not inside one literal.
    public TextChange? Change(int start, int length, string newText) =>
        Change([new TextChange(new TextSpan(start, length), newText)]) is [var change] ? change : null;

    // The same for several that do not overlap, in the order of the text: null when a literal cannot hold all of them.
    public IReadOnlyList<TextChange>? Change(IReadOnlyList<TextChange> edits)
    {
        var takers = edits.Select(edit => (Edit: edit, Taker: FindTaker(edit))).ToList();
        if (takers.Exists(each => each.Taker is null))
        {
            return null;
        }

        var changes = takers.GroupBy(each => each.Taker!.Value, each => each.Edit).Select(group => group.Key.Part.Change([.. group.Select(edit => edit.Moved(-group.Key.Offset))])).ToList();
        return changes.Contains(null) ? null : [.. changes.SelectMany(each => each!)];
    }

    private (TextPart Part, int Offset)? FindTaker(TextChange edit) => PartsWithOffsets()
        .Where(item => new TextSpan(item.Offset, item.Part.Text.Length).Contains(edit.Span) && item.Part.Change([edit.Moved(-item.Offset)]) is not null)
        .Select(item => ((TextPart, int)?)item)
        .FirstOrDefault();

    // A text that a range of this one stands for in another language, with the range of each of its characters and how that language
    // writes others in their place. Null when they do not add up.
    public MappedText? Nested(string text, int start, int length, IReadOnlyList<TextSpan> characters, Func<string, string> write) =>
        text.Length != characters.Count ? null
        : Locate(start, length).Count > 0 ? new(Tree, SpanOf(start, length), [TextPart.Nested(text, new(this, characters, write))])
        : new(Tree, Expression, [TextPart.Elsewhere(text)]) { IsWritten = false };

    // Empty when a part of the range is written elsewhere.
    private List<TextSpan> Locate(int start, int length)
    {
        var spans = new List<TextSpan>();
        foreach (var (part, offset) in PartsWithOffsets())
        {
            if (new TextSpan(offset, part.Text.Length).Overlap(new TextSpan(start, length)) is not { } range)
            {
                continue;
            }

            if (part.SpanOf(range.Start - offset, range.Length) is not { } span)
            {
                return [];
            }

            spans.Add(span);
        }

        return spans;
    }

    private IEnumerable<(TextPart Part, int Offset)> PartsWithOffsets()
    {
        var offset = 0;
        foreach (var part in _parts)
        {
            yield return (part, offset);
            offset += part.Text.Length;
        }
    }
}
