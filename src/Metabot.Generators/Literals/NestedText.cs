using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Literals;

// A text inside a text of another language, such as a string of JSON: which range of the outer text stands for each of its characters,
// and how that language writes others.
internal sealed record NestedText(MappedText Outer, IReadOnlyList<TextSpan> Characters, Func<string, string> Write)
{
    public IReadOnlyList<TextSpan> Spans { get; } = [.. Characters.Select(range => Outer.SpanOf(range.Start, range.Length))];

    // Null when there is nothing to change, or the outer text cannot be changed there.
    public IReadOnlyList<TextChange>? Change(IReadOnlyList<TextChange> edits) =>
        Characters.Count > 0 ? Outer.Change([.. edits.Select(edit => new TextChange(TextPart.Range(Characters, edit.Span), Write(edit.NewText!)))]) : null;
}
