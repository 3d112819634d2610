namespace Metabot.Rules;

// A user's text inside a message: on one line and short enough to read.
internal static class Excerpt
{
    private const int LongestText = 100;

    public static string Of(string text, int longest = LongestText)
    {
        if (text.Length > longest)
        {
            var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
            text = text.Substring(0, end) + "…";
        }

        return string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
