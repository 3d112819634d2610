using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Emission;

// A name as C# has it.
internal static class Identifiers
{
    // All words of the language begin with a small letter of ASCII, most names with another.
    public static string Escape(string name) => name.Length > 0 && name[0] is '_' or (>= 'a' and <= 'z') && IsWord(name) ? "@" + name : name;

    private static bool IsWord(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
}
