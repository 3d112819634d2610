using System.Runtime.CompilerServices;
using System.Text;

namespace Metabot.Generators.Emission;

// Lines with indentation; blocks open and close themselves.
internal sealed class SourceWriter
{
    // One contract is written after another; what the text grew in serves the next.
    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly StringBuilder _text = _spare ?? new StringBuilder(capacity: 8 * 1024);
    private int _depth;

    public SourceWriter() => _spare = null;

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

    public void Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
    }

    // Ends the writing.
    public string Finish()
    {
        var text = _text.ToString();
        _spare = _text.Clear();
        return text;
    }

    private void Braces(Action body)
    {
        Line("{");
        Indented(body);
        Line("}");
    }
}
