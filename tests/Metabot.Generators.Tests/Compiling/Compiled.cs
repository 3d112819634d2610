using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Compiling;

/// <summary>A program made of the given sources and of what the generator adds to them.</summary>
internal sealed class Compiled
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || name is "netstandard.dll" or "mscorlib.dll" or "Flurl.dll" or "Flurl.Http.dll" or "FSharp.Core.dll" or "CommunityToolkit.Mvvm.dll" or "Vogen.SharedTypes.dll"
                    or "Metabot.Abstractions.dll" or "Metabot.Client.dll" or "Metabot.Client.Flurl.dll"))
            .Select(MetadataReference (path) => MetadataReference.CreateFromFile(path))
            .ToList());

    private Compiled(CSharpCompilation compilation, IReadOnlyList<SyntaxTree> generated) => (Compilation, Generated) = (compilation, generated);

    public CSharpCompilation Compilation { get; }

    public IReadOnlyList<SyntaxTree> Generated { get; }

    /// <summary>Checks that the compiler has nothing to say of the whole program, generated files included: not even what they switch off, unless it comes from what the author uses.</summary>
    public void HasNoComplaints()
    {
        var all = Compilation.WithOptions(Compilation.Options.WithReportSuppressedDiagnostics(true)).GetDiagnostics();
        var complaints = string.Join("\n", all.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && (!diagnostic.IsSuppressed || IsOurs(diagnostic))));
        Assert.True(complaints.Length == 0, complaints + "\n" + GeneratedText);
    }

    // Obsolete members, names of another assembly, a package that is not CLS-compliant, parameters documented on the contract.
    private bool IsOurs(Diagnostic suppressed) => Generated.Contains(suppressed.Location.SourceTree!) && suppressed.Id.StartsWith("CS", StringComparison.Ordinal)
        && suppressed.Id is not ("CS0612" or "CS0618" or "CS0435" or "CS0436" or "CS0437" or "CS1573") && !suppressed.Id.StartsWith("CS30", StringComparison.Ordinal);

    public static Compiled From(string source, LanguageVersion version = LanguageVersion.Latest, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        var parse = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        return Run(Bare(parse, nullable, source), parse);
    }

    public static CSharpCompilation Bare(CSharpParseOptions parse, NullableContextOptions nullable, params string[] sources) => CSharpCompilation.Create(
        "Program",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, parse, $"File{i}.cs")),
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, generalDiagnosticOption: ReportDiagnostic.Default, allowUnsafe: true, warningLevel: 9999));

    /// <summary>Runs the generator, beside others if such are given.</summary>
    public static Compiled Run(CSharpCompilation bare, CSharpParseOptions parse, params IEnumerable<ISourceGenerator> others)
    {
        var ours = new JobContractGenerator().AsSourceGenerator();
        var driver = CSharpGeneratorDriver.Create([.. others, ours])
            .WithUpdatedParseOptions(parse)
            .RunGeneratorsAndUpdateCompilation(bare, out var whole, out var failures);
        Assert.Empty(failures);
        return new Compiled((CSharpCompilation)whole, [.. driver.GetRunResult().Results.Single(result => result.Generator == ours).GeneratedSources.Select(source => source.SyntaxTree)]);
    }

    public Assembly Load()
    {
        using var image = new MemoryStream();
        var result = Compilation.Emit(image);
        if (!result.Success)
        {
            Assert.Fail(string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)) + "\n" + GeneratedText);
        }

        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    public string GeneratedText => string.Join("\n", Generated);
}
