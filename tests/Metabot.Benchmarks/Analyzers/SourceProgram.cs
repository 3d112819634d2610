using Metabot.Benchmarks.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Benchmarks.Analyzers;

/// <summary>A program as text, to be compiled from the first character to the last byte.</summary>
internal sealed class SourceProgram(IReadOnlyList<string> files)
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private static readonly CompilationWithAnalyzersOptions Options = new(
        new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);

    // What the rival's analyzers look for is there as well, lest they go home at once.
    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. Programs.References,
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "xunit.v3.*.dll").Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public int Lines => files.Sum(file => file.Count(character => character == '\n') + 1);

    public async Task CompileAsync(AnalyzerSet set)
    {
        var bare = CSharpCompilation.Create(
            "Shop",
            files.Select((text, i) => CSharpSyntaxTree.ParseText(text, Parse, $"File{i}.cs")),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Drivers.Ours().RunGeneratorsAndUpdateCompilation(bare, out var whole, out _);
        var found = await whole.WithAnalyzers(set.Analyzers, Options).GetAnalyzerDiagnosticsAsync();
        var emitted = whole.Emit(Stream.Null);
        if (!emitted.Success || found.Any(diagnostic => diagnostic.Id is "AD0001" || diagnostic.Id.StartsWith("MBOT", StringComparison.Ordinal)))
        {
            throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Concat(found).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info).Take(5)));
        }
    }
}
