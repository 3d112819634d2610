using System.Text.RegularExpressions;

namespace Metabot.Tool.Lock;

// The C# files of a project's folder, as a build takes them: none of bin and obj, of another project below, or that the project removes.
internal static class ProjectSources
{
    public static IEnumerable<string> Find(ProjectFile project)
    {
        var folder = Path.GetDirectoryName(project.Path)!;
        var removed = project.Removed.Select(ToPattern).ToList();
        return FindIn(folder, isOutside: false)
            .Where(file => Path.GetRelativePath(folder, file).Replace('\\', '/') is var name && !removed.Exists(pattern => pattern.IsMatch(name)))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> FindIn(string folder, bool isOutside) => isOutside ? [] : Directory.EnumerateFiles(folder, "*.cs")
        .Concat(Directory.EnumerateDirectories(folder).SelectMany(below => FindIn(below, IsOutside(below))));

    private static bool IsOutside(string folder) =>
        Path.GetFileName(folder) is "bin" or "obj" or "node_modules" || Path.GetFileName(folder).StartsWith('.') || Directory.EnumerateFiles(folder, "*.csproj").Any();

    private static Regex ToPattern(string glob) => new(
        "^" + Regex.Escape(glob.Replace('\\', '/')).Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));
}
