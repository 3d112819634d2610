using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Literals;

internal static class TextEdits
{
    public static TextChange Moved(this TextChange edit, int distance) => new(new TextSpan(edit.Span.Start + distance, edit.Span.Length), edit.NewText!);

    // The edits do not overlap, and are in the order of the text.
    public static string Apply(this IReadOnlyList<TextChange> edits, string text) =>
        edits.Reverse().Aggregate(text, (changed, edit) => changed.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText));
}
