using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Bots;

internal sealed class BotText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
