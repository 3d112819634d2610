using Metabot.Benchmarks.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Benchmarks.Generator;

/// <summary>Runs of the generator: from nothing and after edits, parsed files given.</summary>
internal sealed class GeneratorBenchmark : IBenchmark
{
    private const int Contracts = 1_000;

    public string Name => "generator";

    public string Title => "1,000 contracts of 8 parameters; the Json context beside them lists the same records";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        var contracts = Programs.WithContracts(Contracts);
        var (unrelated, remadeUnrelated) = Edit("edit in a file without contracts", contracts, Programs.Unrelated, "class Unrelated { int x; }");
        var (inside, remadeInside) = Edit("edit inside one contract", contracts, "Contract7.cs", Programs.Contract(7, "Number"));
        var measured = await Rounds.MeasureAsync(
            rounds: 9,
            warmUps: 2,
            Cold("System.Text.Json's generator, cold", Programs.WithJsonContext(Contracts), Drivers.Json),
            Cold("Metabot, cold", contracts, () => Drivers.Ours()),
            unrelated,
            inside);
        var (json, cold, edit) = (measured[0], measured[1], measured[2]);
        return
        [
            Row.Of(json, json),
            Row.Of(cold, json, "at most 0.50 x", cold.RatioTo(json) <= 0.5),
            Row.Of(edit, json, Row.Text($"{edit.RatioTo(cold):0.0%} of cold, at most 3 %; {remadeUnrelated} files made, none"), edit.RatioTo(cold) <= 0.03 && remadeUnrelated == 0),
            Row.Of(measured[3], json, $"{remadeInside} file made, exactly 1", remadeInside == 1),
            .. await TenfoldAsync(contracts),
        ];
    }

    // In rounds of its own: ten thousand contracts take a while.
    private static async Task<IEnumerable<Row>> TenfoldAsync(CSharpCompilation contracts)
    {
        var measured = await Rounds.MeasureAsync(
            rounds: 5,
            warmUps: 1,
            Cold("Metabot, cold, again", contracts, () => Drivers.Ours()),
            Cold("Metabot, cold, 10,000 contracts", Programs.WithContracts(10 * Contracts), () => Drivers.Ours()));
        var ratio = measured[1].RatioTo(measured[0]);
        return [Row.Of(measured[1], measured[0], Row.Text($"{ratio:0.0} x of 1,000, at most 11"), ratio <= 11)];
    }

    private static Candidate Cold(string name, CSharpCompilation program, Func<GeneratorDriver> makeDriver)
    {
        var fresh = program;
        return new Candidate(name, () => Run(makeDriver(), fresh)) { Prepare = () => fresh = Programs.Fresh(program) };
    }

    // An edit after a first run, and how many files it makes anew.
    private static (Candidate Candidate, int Remade) Edit(string name, CSharpCompilation program, string path, string text)
    {
        var remade = Drivers.Remade(Drivers.Ours(trackSteps: true).RunGenerators(program).RunGenerators(Programs.Edited(program, path, text)));
        var driver = Drivers.Ours().RunGenerators(program);
        var edited = program;
        return (new Candidate(name, () => Run(driver, edited)) { Prepare = () => edited = Programs.Edited(program, path, text) }, remade);
    }

    private static Task Run(GeneratorDriver driver, CSharpCompilation program)
    {
        var result = driver.RunGenerators(program).GetRunResult();
        return result.GeneratedTrees.Length > 0 && result.Diagnostics.IsEmpty
            ? Task.CompletedTask
            : throw new InvalidOperationException("nothing was generated: " + string.Join("\n", result.Diagnostics));
    }
}
