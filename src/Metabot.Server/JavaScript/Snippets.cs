using System.Text.RegularExpressions;

namespace Metabot.Server.JavaScript;

// Snippet macros are replaced as text before JavaScript is read, even inside comments (the platform's documentation).
internal sealed partial class Snippets(IReadOnlyDictionary<string, string> snippets)
{
    public IReadOnlyCollection<string> Names => [.. snippets.Keys];

    // The names of snippets that the code asks for and that do not exist come back in unknown.
    public string Fill(string code, out IReadOnlyList<string> unknown)
    {
        var missing = new List<string>();
        var filled = Macro.Replace(code, match =>
        {
            var name = match.Groups["name"].Value.Trim();
            if (snippets.TryGetValue(name, out var snippet))
            {
                return snippet;
            }

            missing.Add(name);
            return match.Value;
        });
        unknown = missing;
        return filled;
    }

    [GeneratedRegex("""\[\[:(?<name>[^\]\r\n]*):\]\]|\bsnippet\s*\(\s*(?:"(?<name>[^"\r\n]*)"|'(?<name>[^'\r\n]*)')\s*\)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Macro { get; }
}
