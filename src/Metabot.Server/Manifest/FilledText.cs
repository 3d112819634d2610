using Metabot.JavaScript;
using Metabot.JavaScript.Repairs;
using Metabot.Server.JavaScript;

namespace Metabot.Server.Manifest;

// JavaScript whose snippets are filled in, and where its parts stand in the author's files.
internal sealed class FilledText
{
    private readonly List<Part> _parts = [];
    private readonly SourceText _code;

    public FilledText(SourceText code, IReadOnlyDictionary<string, SourceText> snippets, IEnumerable<SnippetPart> parts)
    {
        _code = code;
        var start = 0;
        foreach (var part in parts)
        {
            _parts.Add(new Part(start, part.Snippet is null ? code : snippets[part.Snippet], part.Start, part.Length));
            start += part.Length;
        }

        Text = string.Concat(_parts.Select(part => part.Source.Text.Substring(part.From, part.Length)));
    }

    public string Text { get; }

    // The range goes no further than the part that it begins in.
    public (SourceText Source, TextRange Range) Find(int index, int length)
    {
        var part = PartAt(index);
        var first = part.From + index - part.Start;
        var last = Math.Min(first + length, part.From + part.Length);
        var start = part.Source.Place(first);
        return (part.Source, new TextRange(start, part.Source.Place(last) - start));
    }

    // The line of the text as it was written, or of the snippet that the place is in.
    public string Describe(ScriptPlace place)
    {
        var index = place.IndexIn(Text);
        var part = PartAt(index);
        var (line, _) = JavaScriptChecker.LineAndColumn(part.Source.Text, Math.Min(part.From + index - part.Start, part.Source.Text.Length));
        return part.Source == _code ? $"line {line}" : $"line {line} of {part.Source.Path ?? part.Source.File.Name}";
    }

    // Null when the edit is not of one part.
    public TextEdit? Find(TextEdit edit)
    {
        var part = PartAt(edit.Start);
        var (_, range) = Find(edit.Start, edit.Length);
        return edit.Start + edit.Length <= part.Start + part.Length ? new TextEdit(range.Start, range.Length, part.Source.Escape(edit.NewText)) : null;
    }

    private Part PartAt(int index) => _parts.FindLast(part => part.Start <= index) ?? _parts[0];

    private sealed record Part(int Start, SourceText Source, int From, int Length);
}
