using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Tool.Lock;

// A project's sources, compiled for one target framework against the assemblies that the tool itself runs with.
internal static class ProjectProgram
{
    private static readonly string[] Implicit =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name
                && (name is "netstandard.dll" or "mscorlib.dll" or "Metabot.Abstractions.dll" or "Metabot.Client.dll" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ]);

    public static CSharpCompilation Compile(ProjectFile project, IEnumerable<(string Path, string Text)> sources, string? framework)
    {
        IEnumerable<string> symbols = [.. project.Constants, "DEBUG", "TRACE", .. framework is null ? [] : FrameworkSymbols.Find(framework)];
        var parse = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: symbols);
        var usings = project.Usings.Concat(project.HasImplicitUsings ? Implicit : []).Select(space => $"global using global::{space};\n");
        return CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(project.Path),
            [.. sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, parse, source.Path)), CSharpSyntaxTree.ParseText(string.Concat(usings), parse, "usings")],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: project.IsNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));
    }
}
