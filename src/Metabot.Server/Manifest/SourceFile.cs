using Metabot.Server.Storage.Columns;

namespace Metabot.Server.Manifest;

// A file of a bot as its author reads it. The name is relative to the bot's folder, with / between its parts.
internal sealed class SourceFile(string folder, string name, string text)
{
    private readonly Lazy<int[]> _lines = new(() => FindLines(text));

    public string Name => name;

    public string FullName { get; } = Path.GetFullPath(Path.Combine(folder, name));

    public string Text => text;

    // Both start at 1; a column is a UTF-16 code unit, as in editors.
    public (int Line, int Column) Place(int index)
    {
        var line = Array.BinarySearch(_lines.Value, index);
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, index - _lines.Value[line] + 1);
    }

    public string Line(int line)
    {
        var start = _lines.Value[line - 1];
        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? text[start..] : text.Substring(start, end);
    }

    private static int[] FindLines(string text)
    {
        var lines = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                lines.Add(i + 1);
            }
        }

        return [.. lines];
    }
}
