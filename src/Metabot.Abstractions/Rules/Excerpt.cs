namespace Metabot.Rules;

// A user's text inside a message: on one line and short enough to read.
internal static class Excerpt
{
    private const int LongestText = 100;

    public static string Of(string text)
    {
        var shown = string.Concat(text.Take(LongestText).Select(c => char.IsControl(c) ? ' ' : c));
        return text.Length > LongestText ? shown + "…" : shown;
    }
}
