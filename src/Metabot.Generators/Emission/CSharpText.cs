using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Emission;

internal static class CSharpText
{
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
