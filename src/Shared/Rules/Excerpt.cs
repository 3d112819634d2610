namespace Metabot.Rules;

// A user's text inside a message: on one line and short enough to read.
internal static class Excerpt
{
    private const int LongestText = 100;

    public static string Cut(string text, int longest = LongestText)
    {
        if (text.Length <= longest)
        {
            return OneLine(text);
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return OneLine(text.Take(end)) + "…";
    }

    private static string OneLine(IEnumerable<char> text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
