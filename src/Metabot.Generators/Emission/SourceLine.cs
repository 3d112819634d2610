using System.Runtime.CompilerServices;
using System.Text;
using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// An interpolated line goes piece by piece into the writer's text, not through a string of its own.
[InterpolatedStringHandler]
internal readonly ref struct SourceLine
{
    private readonly StringBuilder _text;

    public SourceLine(int literalLength, int formattedCount, SourceWriter writer) => _text = writer.BeginLine();

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string? text) => _text.Append(text);

    public void AppendFormatted(TypeReference type) => TypeText.Append(_text, type);
}
