using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Metabot.Generators.Analysis.Contracts;
using Metabot.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.RealPackages;

/// <summary>A program with a contract for each of some types, compiled as a build would.</summary>
internal sealed class ContractProgram
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    // What packages of experimental, obsolete or CLS-hostile types make the compiler say of the contracts themselves.
    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Suppress);

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly CSharpCompilation _whole;

    public ContractProgram(IReadOnlyList<Type> types)
    {
        var sources = types.Select((type, i) => CSharpSyntaxTree.ParseText($"[Metabot.BotScript(\"t{i}\")] public partial record T{i}({NameOf(type)} Value);", Parse, $"T{i}.cs"));
        CSharpGeneratorDriver.Create(new JobContractGenerator())
            .WithUpdatedParseOptions(Parse)
            .RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("Contracts", sources, References, Options), out var whole, out var failures);
        _whole = (CSharpCompilation)whole;
        Failures = [.. failures.Select(failure => failure.ToString())];
    }

    /// <summary>What the generator threw.</summary>
    public IReadOnlyList<string> Failures { get; }

    /// <summary>The first finding of each contract, by the contract's number.</summary>
    public IReadOnlyDictionary<int, string> Findings()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new ContractShapeAnalyzer()];
        return _whole.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "AD0001")
            .GroupBy(diagnostic => int.Parse(Path.GetFileNameWithoutExtension(diagnostic.Location.SourceTree!.FilePath)[1..], CultureInfo.InvariantCulture))
            .ToDictionary(same => same.Key, same => string.Join(" | ", same.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))));
    }

    public bool IsGenerated(int number) => _whole.GetTypeByMetadataName($"T{number}Scheduling") is not null;

    /// <summary>Null where the program does not compile; then errors are filled.</summary>
    public Assembly? Load(List<string> errors)
    {
        using var image = new MemoryStream();
        var result = _whole.Emit(image);
        errors.AddRange(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .GroupBy(diagnostic => diagnostic.Location.SourceTree?.FilePath)
            .Select(same => $"does not compile: {same.First()}"));
        image.Position = 0;
        return result.Success ? new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image) : null;
    }

    private static string NameOf(Type type) => "global::" + type.FullName!.Replace('+', '.');
}
