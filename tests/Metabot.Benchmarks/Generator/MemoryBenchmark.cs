using System.Runtime.CompilerServices;
using Metabot.Benchmarks.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Benchmarks.Generator;

/// <summary>What a generator keeps between two key strokes: the memory that is held with its driver and given back without.</summary>
internal sealed class MemoryBenchmark : IBenchmark
{
    private const int Contracts = 1_000;

    public string Name => "generator-memory";

    public string Title => "memory kept for 1,000 contracts between two edits, the generated files included";

    public Task<IReadOnlyList<Row>> RunAsync()
    {
        var (contracts, records) = (Programs.WithContracts(Contracts), Programs.WithJsonContext(Contracts));
        Measure(contracts, () => Drivers.Ours());
        Measure(records, Drivers.Json);
        var ours = Measure(contracts, () => Drivers.Ours());
        var theirs = Measure(records, Drivers.Json);
        return Task.FromResult<IReadOnlyList<Row>>(
        [
            new Row("System.Text.Json's generator", "", "1.00", Row.Text($"{theirs:#,0} B")),
            new Row("Metabot", "", Row.Text($"{ours / (double)theirs:0.00}"), Row.Text($"{ours:#,0} B"), "at most 0.50 x", ours <= theirs / 2),
        ]);
    }

    private static long Measure(CSharpCompilation program, Func<GeneratorDriver> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var driver = RunTwice(program, make);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(driver);
        return kept;
    }

    // Not inlined, so that nothing but the driver holds the compilations.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static GeneratorDriver RunTwice(CSharpCompilation program, Func<GeneratorDriver> make)
    {
        var fresh = Programs.Fresh(program);
        return make().RunGenerators(fresh).RunGenerators(fresh.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edited { }", new CSharpParseOptions(LanguageVersion.Latest))));
    }
}
