using System.Text.RegularExpressions;

namespace Metabot.Docs.Tests.Markdown;

/// <summary>All pages that somebody reads to use or to change the product.</summary>
public static partial class Pages
{
    public static IReadOnlyList<Page> All { get; } = [.. Paths().Select(Page.Read)];

    public static IEnumerable<Page> OfRules => All.Where(page => RulePage().IsMatch(page.Path));

    public static TheoryData<string> PathsOfAll { get; } = [.. All.Select(page => page.Path)];

    public static Page At(string path) => All.Single(page => page.Path == path);

    private static IEnumerable<string> Paths() =>
        new[] { ".", ".github", "docs", "docs/ru", "src", "src/Metabot.Generators/docs/rules" }
            .Concat(Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(project => "src/" + Path.GetFileName(project)))
            .Concat(Directory.GetDirectories(Path.Combine(Repository.Root, "samples")).Select(sample => "samples/" + Path.GetFileName(sample)))
            .Where(folder => Directory.Exists(Path.Combine(Repository.Root, folder)))
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !path.Contains("AnalyzerReleases", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"/docs/rules/MBOT\d{4}\.md$")]
    private static partial Regex RulePage();
}
