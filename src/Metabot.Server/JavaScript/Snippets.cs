using System.Text.RegularExpressions;

namespace Metabot.Server.JavaScript;

// Snippet macros are replaced as text before JavaScript is read, even inside comments (the platform's documentation).
internal sealed partial class Snippets(IReadOnlyDictionary<string, string> snippets)
{
    // Of snippets in each other; one that contains itself has no end.
    public const int Deepest = 8;

    private const int MostParts = 10_000;

    public IReadOnlyCollection<string> Names => [.. snippets.Keys];

    // The names of snippets that the code asks for and that do not exist come back in unknown.
    public string Fill(string code, out IReadOnlyList<string> unknown)
    {
        var parts = Split(code);
        unknown = [.. parts.Select(part => part.Missing).OfType<string>()];
        return string.Concat(parts.Select(part => (part.Snippet is null ? code : snippets[part.Snippet]).AsSpan(part.Start, part.Length).ToString()));
    }

    // What the code is made of when its snippets are filled in, and those that stand in them.
    public IReadOnlyList<SnippetPart> Split(string code)
    {
        var parts = new List<SnippetPart>();
        Split(code, within: null, depth: 0, parts);
        return parts;
    }

    private void Split(string text, string? within, int depth, List<SnippetPart> parts)
    {
        var start = 0;
        foreach (Match match in Macro.Matches(text))
        {
            var name = match.Groups["name"].Value.Trim();
            parts.Add(new SnippetPart(within, start, match.Index - start));
            if (depth < Deepest && parts.Count < MostParts && snippets.TryGetValue(name, out var snippet))
            {
                Split(snippet, name, depth + 1, parts);
            }
            else
            {
                parts.Add(new SnippetPart(within, match.Index, match.Length, name));
            }

            start = match.Index + match.Length;
        }

        parts.Add(new SnippetPart(within, start, text.Length - start));
    }

    // The semicolon belongs to the macro (the platform's documentation): what a snippet needs of them stands in the snippet.
    [GeneratedRegex("""(?:\[\[:(?<name>[^\]\r\n]*):\]\]|\bsnippet\s*\(\s*(?:"(?<name>[^"\r\n]*)"|'(?<name>[^'\r\n]*)')\s*\))(?:[ \t]*;)?""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Macro { get; }
}
