using System.Text.RegularExpressions;

namespace Metabot.Server.JavaScript;

// Snippet macros are replaced as text before JavaScript is read, even inside comments (the platform's documentation).
internal sealed partial class Snippets(IReadOnlyDictionary<string, string> snippets)
{
    public IReadOnlyCollection<string> Names => [.. snippets.Keys];

    // The names of snippets that the code asks for and that do not exist come back in unknown.
    public string Fill(string code, out IReadOnlyList<string> unknown)
    {
        var parts = Split(code);
        unknown = [.. parts.Select(part => part.Missing).OfType<string>()];
        return string.Concat(parts.Select(part => (part.Snippet is null ? code : snippets[part.Snippet]).AsSpan(part.Start, part.Length).ToString()));
    }

    // What the code is made of when its snippets are filled in.
    public IReadOnlyList<SnippetPart> Split(string code)
    {
        var parts = new List<SnippetPart>();
        var start = 0;
        foreach (Match match in Macro.Matches(code))
        {
            var name = match.Groups["name"].Value.Trim();
            parts.Add(new SnippetPart(null, start, match.Index - start));
            parts.Add(snippets.TryGetValue(name, out var snippet)
                ? new SnippetPart(name, 0, snippet.Length)
                : new SnippetPart(null, match.Index, match.Length, name));
            start = match.Index + match.Length;
        }

        parts.Add(new SnippetPart(null, start, code.Length - start));
        return parts;
    }

    [GeneratedRegex("""\[\[:(?<name>[^\]\r\n]*):\]\]|\bsnippet\s*\(\s*(?:"(?<name>[^"\r\n]*)"|'(?<name>[^'\r\n]*)')\s*\)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Macro { get; }
}
