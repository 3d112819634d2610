using System.Runtime.CompilerServices;
using System.Text;

namespace Metabot.Generators.Emission;

// Lines with indentation; blocks open and close themselves.
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(capacity: 8 * 1024);
    private int _depth;

    public void Line(string line)
    {
        if (line.Length > 0)
        {
            BeginLine().Append(line);
        }

        _text.Append('\n');
    }

    public void Line([InterpolatedStringHandlerArgument("")] SourceLine line) => _text.Append('\n');

    public void Line() => Line("");

    public StringBuilder BeginLine() => _text.Append(' ', _depth * 4);

    public void Block(string header, Action body)
    {
        Line(header);
        Braces(body);
    }

    public void Block([InterpolatedStringHandlerArgument("")] SourceLine header, Action body)
    {
        Line(header);
        Braces(body);
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

    private void Braces(Action body)
    {
        Line("{");
        Indented(body);
        Line("}");
    }
}
