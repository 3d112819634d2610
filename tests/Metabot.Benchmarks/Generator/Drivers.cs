using System.Reflection;
using Metabot.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Benchmarks.Generator;

internal static class Drivers
{
    private static readonly Lazy<Type> JsonGenerator = new(FindJsonGenerator);

    public static GeneratorDriver Ours(bool trackSteps = false) => CSharpGeneratorDriver.Create(
        [new JobContractGenerator().AsSourceGenerator()],
        parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
        driverOptions: new GeneratorDriverOptions(default, trackSteps));

    /// <summary>With a generator that gives files of the same names as that driver's, and has nothing to do for them.</summary>
    public static GeneratorDriver Bare(GeneratorDriver driver) => CSharpGeneratorDriver.Create(
        [new FixedFiles([.. driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.HintName)]).AsSourceGenerator()],
        parseOptions: new CSharpParseOptions(LanguageVersion.Latest));

    public static GeneratorDriver Json() => CSharpGeneratorDriver.Create(
        [((IIncrementalGenerator)Activator.CreateInstance(JsonGenerator.Value)!).AsSourceGenerator()],
        parseOptions: new CSharpParseOptions(LanguageVersion.Latest));

    /// <summary>How many files were made and not taken from the run before.</summary>
    public static int Remade(GeneratorDriver driver) => driver.GetRunResult().Results.Single()
        .TrackedOutputSteps
        .SelectMany(step => step.Value)
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    // The generator that the SDK itself compiles with, from the targeting pack of the running version.
    private static Type FindJsonGenerator()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var file = Directory.EnumerateFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories)
            .Where(path => path.Contains($"{Path.DirectorySeparatorChar}10.", StringComparison.Ordinal))
            .Max()!;
        return Assembly.LoadFrom(file).GetTypes()
            .Single(type => type.Name == "JsonSourceGenerator" && typeof(IIncrementalGenerator).IsAssignableFrom(type));
    }
}
