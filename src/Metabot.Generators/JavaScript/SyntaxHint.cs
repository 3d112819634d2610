using System.Globalization;
using Metabot.Rules;

namespace Metabot.JavaScript;

// Completes a parser's words: where the error is, when they do not say so, and what would be right, when that is known.
internal static class SyntaxHint
{
    // Looking for a repair takes many parses, and a build waits for this.
    private const int LongestText = 4_096;

    private const int LongestExcerpt = 40;

    private static readonly HashSet<string> Removable = new(StringComparer.Ordinal) { ")", "]", "}", ",", ";" };

    public static string Complete(string code, string description, int start, int length)
    {
        var token = code.Substring(start, length);
        var place = description == "Unexpected end of input" ? $" after '{Ending(code)}'"
            : description.Contains($"'{token}'") || (length > 2 && description.Contains(token)) ? ""
            : $" at '{Excerpt.Of(token, LongestExcerpt)}'";
        return description + place + (code.Length <= LongestText && WhatIsRight(code, description, start, token) is { } right ? "; " + right : "");
    }

    private static string Ending(string code)
    {
        var text = code.TrimEnd();
        return text.Length <= LongestExcerpt ? Excerpt.Of(text) : "…" + Excerpt.Of(text.Substring(text.Length - LongestExcerpt));
    }

    private static string? WhatIsRight(string code, string description, int start, string token) =>
        JavaScriptRepairs.For(code).FirstOrDefault() is { } repair ? char.ToLowerInvariant(repair.Title[0]) + repair.Title.Substring(1)
        : IsInvisible(token[0]) ? $"remove the invisible character U+{(int)token[0]:X4}"
        : Removable.Contains(token) && ScriptParser.Parse(code.Remove(start, token.Length)).IsValid ? $"remove the '{token}'"
        : token[0] is '\'' or '"' && (token.Length == 1 || token[token.Length - 1] != token[0]) ? $"end the text with {token[0]}"
        : description.StartsWith("Invalid left-hand side in assignment", StringComparison.Ordinal) ? "write '==' to compare"
        : description.EndsWith("has already been declared", StringComparison.Ordinal) ? "give one of the two another name"
        : description == "Missing initializer in const declaration" ? "give it a value, or declare it with 'let'"
        : null;

    // As they come with what is copied from a page or a messenger.
    private static bool IsInvisible(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
