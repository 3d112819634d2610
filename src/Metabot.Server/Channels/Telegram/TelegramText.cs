namespace Metabot.Server.Channels.Telegram;

// Telegram counts units of UTF-16, and refuses a text that has more of them than it takes.
internal static class TelegramText
{
    public const int LongestMessage = 4096;
    public const int LongestCaption = 1024;

    // The first part may be shorter than the others. A part ends with a line if it can, or else with a word.
    public static IReadOnlyList<string> Split(string text, int longestFirst = LongestMessage)
    {
        var (parts, longest, rest) = (new List<string>(), longestFirst, text);
        while (rest.Length > longest)
        {
            var end = FindEnd(rest, longest);
            Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
            longest = LongestMessage;
        }

        if (parts.Count == 0 || rest.Length > 0)
        {
            parts.Add(rest);
        }

        return parts;

        void Add(string part)
        {
            if (part.Length > 0)
            {
                parts.Add(part);
            }
        }
    }

    // A line that ends early would leave a part too short to read on from.
    private static int FindEnd(string text, int longest)
    {
        var line = text.LastIndexOf('\n', longest);
        if (line >= longest / 2)
        {
            return line;
        }

        for (var end = longest; end > 0; end--)
        {
            if (char.IsWhiteSpace(text[end]))
            {
                return end;
            }
        }

        return char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
    }
}
