using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Emission;

internal static class CSharpText
{
    // Nearly all are of ASCII, where no character has to be looked up.
    public static string Quote(string text) => text.All(character => character is >= ' ' and <= '~')
        ? $"\"{text.Replace(@"\", @"\\").Replace("\"", "\\\"")}\""
        : SymbolDisplay.FormatLiteral(text, quote: true);
}
