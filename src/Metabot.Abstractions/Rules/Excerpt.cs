namespace Metabot.Rules;

// A user's text inside a message: on one line and short enough to read.
internal static class Excerpt
{
    private const int LongestText = 100;

    public static string Of(string text, int longest = LongestText)
    {
        var shown = text.Length <= longest ? text.Length : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        var line = string.Concat(text.Take(shown).Select(c => char.IsControl(c) ? ' ' : c));
        return shown < text.Length ? line + "…" : line;
    }
}
