using Metabot.Generators;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Contracts.Completion;

// Which files of a program its other generators wrote. All of them stand beside ours, in a folder of their generator each:
// <folder>/<assembly>/<type of the generator>/<name>.
internal sealed class GeneratorOutputs(Compilation compilation)
{
    private static readonly string Ours = $"/{typeof(JobContractGenerator).FullName}/";

    private static readonly string OurFolder = $"{typeof(JobContractGenerator).Assembly.GetName().Name}{Ours}";

    private readonly Lazy<string?> _folder = new(() => compilation.SyntaxTrees
        .Select(tree => PathOf(tree))
        .Where(path => path.Contains(Ours))
        .Select(path => path.Substring(0, Math.Max(0, path.LastIndexOf(OurFolder, StringComparison.Ordinal))))
        .FirstOrDefault());

    public bool IsOther(SyntaxTree tree) => PathOf(tree) is var path && !path.Contains(Ours) && (IsBesideOurs(path) || GeneratedCode.IsIn(tree));

    // Without a folder of their own, generated files have relative paths, and those of a project are whole ones.
    private bool IsBesideOurs(string path) =>
        _folder.Value is { } folder && path.StartsWith(folder, StringComparison.Ordinal) && path.Substring(folder.Length) is var rest
        && !rest.StartsWith("/", StringComparison.Ordinal) && !rest.Contains(":/") && rest.Count(character => character == '/') >= 2;

    private static string PathOf(SyntaxTree tree) => tree.FilePath.Replace('\\', '/');
}
