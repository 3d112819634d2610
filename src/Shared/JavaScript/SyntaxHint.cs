using Metabot.JavaScript.Places;
using Metabot.JavaScript.Repairs;
using Metabot.JavaScript.Verdicts;
using Metabot.Rules;

namespace Metabot.JavaScript;

// Completes a parser's words: where the error is, when they do not name what is there, and what would be right, when that is known.
internal static class SyntaxHint
{
    // Looking for a repair takes many parses, and a build waits for this.
    private const int LongestText = 4_096;

    private const int LongestExcerpt = 40;

    // What is often there once too often.
    private static readonly HashSet<string> Removable = new(StringComparer.Ordinal) { ")", "]", "}", ",", ";", ":", ".", "=", "@", "$", "return", "end" };

    // What other languages have in front.
    private static readonly HashSet<string> ForeignPrefixes = new(StringComparer.Ordinal) { "then", "return", "public", "private", "out", "ref", "nameof", "Exception", "WHERE" };

    public static FindingMessage Complete(Mistake mistake, Lazy<IReadOnlyList<JavaScriptRepair>> repairs) =>
        new(Excerpt.Cut(mistake.Fault.Words), FindPlace(mistake), mistake.Code.Length <= LongestText ? FindAdvice(mistake, repairs.Value) : null);

    private static Mention? FindPlace(Mistake mistake) => mistake.Fault switch
    {
        { Kind: FaultKind.UnexpectedEnd } => new(IsAt: false, Ending(mistake.Code), Hole: null),
        { IsUnexpected: true } when mistake.Start < mistake.Fault.Index => mistake.AfterToken(),
        _ when Names(Excerpt.Cut(mistake.Fault.Words), mistake.Token) => null,
        _ => mistake.AtToken(),
    };

    private static bool Names(string words, string token) => words.Contains($"'{token}'") || (token.Length > 2 && words.Contains(token));

    private static string Ending(string code)
    {
        var text = code.TrimEnd();
        return text.Length <= LongestExcerpt ? Excerpt.Cut(text) : "…" + Excerpt.Cut(text.Substring(text.Length - LongestExcerpt));
    }

    private static Advice? FindAdvice(Mistake mistake, IReadOnlyList<JavaScriptRepair> repairs) =>
        repairs is [var repair, ..] ? new(char.ToLowerInvariant(repair.Title[0]) + repair.Title.Substring(1))
        : Surplus(mistake) is { } surplus ? new($"remove the '{surplus}'")
        : WhatIsRight.For(mistake);

    // The token itself, or the word before the place where the parser could not go on.
    private static string? Surplus(Mistake mistake)
    {
        var (token, before) = (mistake.Token, mistake.Before);
        return (Removable.Contains(token) || (Mistake.IsOperator(token) && Mistake.IsOperator(before))) && IsValidWithout(mistake.Code, mistake.Start, token) ? token
            : ForeignPrefixes.Contains(before) && IsValidWithout(mistake.Code, mistake.Code.LastIndexOf(before, mistake.Fault.Index - 1, StringComparison.Ordinal), before) ? before
            : null;
    }

    private static bool IsValidWithout(string code, int start, string text) => ScriptParser.Parse(code.Remove(start, text.Length)).IsValid;
}
