using System.Text.RegularExpressions;

namespace Metabot.Docs.Tests.Markdown;

/// <summary>A page of the documentation: its blocks, links and headings.</summary>
public sealed partial class Page
{
    private Page(string path, string text) => (Path, Text, Blocks, Prose) = (path, text, ReadBlocks(text), WithoutCode(text));

    /// <summary>Where it is, from the repository's root, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>The text without code blocks and code in lines.</summary>
    public string Prose { get; }

    /// <summary>What the page links to: targets of links and pictures.</summary>
    public IEnumerable<string> Links =>
        new[] { Link(), Reference(), Picture() }.SelectMany(links => links.Matches(Prose)).Select(match => match.Groups["target"].Value);

    /// <summary>The anchors that a forge gives the headings.</summary>
    public IReadOnlyList<string> Anchors => [.. Numbered(Heading().Matches(CodeFence().Replace(Text, "")).Select(match => Slug(match.Groups["title"].Value)))];

    public static Page Read(string path) => new(path, Repository.Read(path.Split('/')).ReplaceLineEndings("\n"));

    private static CodeBlock[] ReadBlocks(string text) =>
    [
        .. CodeFence().Matches(text).Select(match => new CodeBlock(
            text.AsSpan(0, match.Groups["language"].Index).Count('\n') + 1,
            match.Groups["language"].Value,
            match.Groups["role"].Value,
            match.Groups["text"].Value,
            match.Groups["reason"] is { Success: true } reason ? reason.Value : null)),
    ];

    private static string WithoutCode(string text) => CodeInLine().Replace(CodeFence().Replace(text, ""), "");

    // As GitHub does it: letters, digits, hyphens and underscores stay, blanks become hyphens, the rest goes.
    private static string Slug(string title)
    {
        var shown = LinkInTitle().Replace(title.Replace("`", "", StringComparison.Ordinal), "${text}");
        return string.Concat(shown.Trim().ToLowerInvariant()
            .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
            .Select(letter => letter == ' ' ? '-' : letter));
    }

    private static IEnumerable<string> Numbered(IEnumerable<string> slugs)
    {
        var seen = new Dictionary<string, int>();
        foreach (var slug in slugs)
        {
            seen[slug] = seen.TryGetValue(slug, out var count) ? count + 1 : 0;
            yield return seen[slug] == 0 ? slug : $"{slug}-{seen[slug]}";
        }
    }

    [GeneratedRegex("""(?:^<!-- not compiled: (?<reason>[^\n]+?) -->\n)?^```(?<language>[a-z]*)(?: (?<role>[a-z]+))?\n(?<text>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeFence();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex CodeInLine();

    [GeneratedRegex("""\]\((?<target>[^)\s]+)\)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\[[^\]]+\]: (?<target>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Reference();

    [GeneratedRegex("""(?:src|srcset|href)="(?<target>[^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Picture();

    [GeneratedRegex("^#{1,6} (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("""\[(?<text>[^\]]*)\]\([^)]*\)""")]
    private static partial Regex LinkInTitle();
}
