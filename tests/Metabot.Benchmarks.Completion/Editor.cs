using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Benchmarks.Completion;

/// <summary>A program that is open in an editor: the compiler side comes from files, as from a package.</summary>
internal sealed class Editor : IDisposable
{
    private const string Caret = "‸";

    private static readonly string[] CompilerSide = ["Metabot.Generators.dll", "Metabot.Generators.Completion.dll"];

    private readonly AdhocWorkspace _workspace = new();
    private readonly Document _document;

    public Editor(string manifest)
    {
        var project = _workspace.AddProject("Program", LanguageNames.CSharp)
            .WithMetadataReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsReferenced).Select(path => MetadataReference.CreateFromFile(path)))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithAnalyzerReferences(CompilerSide.Select(name => new AnalyzerFileReference(Path.Combine(AppContext.BaseDirectory, name), new Loader())));
        _document = project.AddAdditionalDocument("bot.json", manifest, filePath: "/bot.json").Project.AddDocument("Program.cs", SourceText.From(""));
    }

    /// <summary>The program as it is after a key stroke: nothing of it is bound yet.</summary>
    public Request Type(string source)
    {
        var position = source.IndexOf(Caret, StringComparison.Ordinal);
        return new(_document.WithText(SourceText.From(source.Remove(position, Caret.Length))), position);
    }

    public void Dispose() => _workspace.Dispose();

    private static bool IsReferenced(string path) => Path.GetFileName(path) is var name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Metabot.Abstractions.dll" or "Metabot.Client.dll");

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
