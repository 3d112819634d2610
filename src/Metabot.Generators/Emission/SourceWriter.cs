using System.Text;

namespace Metabot.Generators.Emission;

// Lines with indentation; blocks open and close themselves.
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(capacity: 8 * 1024);
    private int _depth;

    public void Line(string line) => _text.Append(' ', line.Length == 0 ? 0 : _depth * 4).Append(line).Append('\n');

    public void Line() => Line("");

    public void Block(string header, Action body)
    {
        Line(header);
        Line("{");
        _depth++;
        body();
        _depth--;
        Line("}");
    }

    // One item a line, separated by commas.
    public void List(IEnumerable<string> items, string end)
    {
        var lines = items.ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            Line(lines[i] + (i < lines.Count - 1 ? "," : end));
        }
    }

    public void Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
    }

    public override string ToString() => _text.ToString();
}
