using Metabot.Measure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Structure.Tests;

/// <summary>A folder of src with its sources, read and never built.</summary>
public sealed class SourceProject
{
    private static readonly string Source = Path.Combine(Repository.Root, "src");

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    private SourceProject(string folder)
    {
        Folder = folder;
        Trees = [.. FilesIn(folder).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file)).Where(tree => !SourceMeasures.IsGenerated(tree))];
    }

    public static IReadOnlyList<SourceProject> All { get; } =
        [.. Directory.GetDirectories(Source).Order(StringComparer.Ordinal).Select(folder => new SourceProject(folder)).Where(project => project.Trees.Count > 0)];

    public string Name => Path.GetFileName(Folder);

    public string Folder { get; }

    public IReadOnlyList<SyntaxTree> Trees { get; }

    public static SourceProject Find(string name) => All.Single(project => project.Name == name);

    /// <summary>The folder of a file inside of the project, "." for the project's own.</summary>
    public string FolderOf(SyntaxTree tree) => Path.GetRelativePath(Folder, Path.GetDirectoryName(tree.FilePath)!).Replace('\\', '/');

    /// <summary>Where a node is, for a message: the file below src and the line.</summary>
    public static string Place(SyntaxNode node) =>
        $"{Path.GetRelativePath(Source, node.SyntaxTree.FilePath)}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);
}
