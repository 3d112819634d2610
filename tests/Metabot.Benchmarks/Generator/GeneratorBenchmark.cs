using Metabot.Benchmarks.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Benchmarks.Generator;

/// <summary>Runs of the generator: from nothing and after edits, parsed files given.</summary>
internal sealed class GeneratorBenchmark : IBenchmark
{
    private const int Contracts = 1_000;
    private const int Edits = 10;

    public string Name => "generator";

    public string Title => "1,000 contracts of 8 parameters; the Json context beside them lists the same records";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        var contracts = Programs.WithContracts(Contracts);
        var (unrelated, remadeUnrelated) = Edit("edit in a file without contracts", contracts, Programs.Unrelated, edit => Row.Text($"class Unrelated {{ int x{edit}; }}"));
        var (inside, remadeInside) = Edit("edit inside one contract", contracts, "Contract7.cs", edit => Programs.Contract(7, Row.Text($"Number{edit}")));
        var measured = await Rounds.MeasureAsync(
            rounds: 9,
            warmUps: 8,
            Cold("System.Text.Json's generator, cold", Programs.WithJsonContext(Contracts), Drivers.Json),
            Cold("Metabot, cold", contracts, () => Drivers.Ours()),
            unrelated,
            inside,
            BareEdit(contracts));
        var (json, cold, edit) = (measured[0], measured[1], measured[2]);
        return
        [
            Row.Of(json, json),
            Row.Of(cold, json, "at most 0.40 x", cold.RatioTo(json) <= 0.4),
            Row.Of(edit, json, Row.Text($"{edit.RatioTo(cold):0.0%} of cold, at most 2 %; {remadeUnrelated} files made, none"), edit.RatioTo(cold) <= 0.02 && remadeUnrelated == 0),
            Row.Of(measured[3], json, $"{remadeInside} file made, exactly 1", remadeInside == 1),
            Row.Of(measured[4], json, Row.Text($"{measured[4].RatioTo(cold):0.0%} of cold")),
            .. await TenfoldAsync(contracts),
        ];
    }

    // In rounds of its own: ten thousand contracts take a while. The compiler alone says what of it a generator cannot change.
    private static async Task<IEnumerable<Row>> TenfoldAsync(CSharpCompilation contracts)
    {
        var tenfold = Programs.WithContracts(10 * Contracts);
        var measured = await Rounds.MeasureAsync(
            rounds: 5,
            warmUps: 1,
            Cold("Metabot, cold, again", contracts, () => Drivers.Ours()),
            Cold("Metabot, cold, 10,000 contracts", tenfold, () => Drivers.Ours()),
            Cold("System.Text.Json's, cold, again", Programs.WithJsonContext(Contracts), Drivers.Json),
            Cold("System.Text.Json's, cold, 10,000 records", Programs.WithJsonContext(10 * Contracts), Drivers.Json),
            Fresh("the compiler alone reads 1,000 records", contracts, program => RecordReading.ReadAll(program, Contracts)),
            Fresh("the compiler alone reads 10,000 records", tenfold, program => RecordReading.ReadAll(program, 10 * Contracts)));
        var ours = measured[1].RatioTo(measured[0]);
        return
        [
            Row.Of(measured[1], measured[0], Row.Text($"{ours:0.0} x of 1,000, at most 18"), ours <= 18),
            OfThousand(measured[3], measured[2]),
            OfThousand(measured[5], measured[4]),
        ];

        Row OfThousand(Measurement ten, Measurement one) => Row.Of(ten, measured[0], Row.Text($"{ten.RatioTo(one):0.0} x of 1,000"));
    }

    public static Candidate Cold(string name, CSharpCompilation program, Func<GeneratorDriver> makeDriver) =>
        Fresh(name, program, fresh => Run(makeDriver(), [fresh]));

    // What of an edit no generator that makes as many files can change.
    private static Candidate BareEdit(CSharpCompilation program)
    {
        var first = Drivers.Bare(Drivers.Ours().RunGenerators(program)).RunGenerators(program);
        List<CSharpCompilation> edited = [];
        return new Candidate("the driver alone, the same edit and as many files", () => Run(first, edited), Edits)
        {
            Prepare = () => edited = [.. Enumerable.Range(0, Edits).Select(edit => Programs.Edited(program, Programs.Unrelated, Row.Text($"class Unrelated {{ int x{edit}; }}")))],
        };
    }

    private static Candidate Fresh(string name, CSharpCompilation program, Func<CSharpCompilation, Task> run)
    {
        var fresh = program;
        return new Candidate(name, () => run(fresh)) { Prepare = () => fresh = Programs.Fresh(program) };
    }

    // One of several edits in a row after a first run, and how many files the first makes anew.
    public static (Candidate Candidate, int Remade) Edit(string name, CSharpCompilation program, string path, Func<int, string> text)
    {
        var remade = Drivers.Remade(Drivers.Ours(trackSteps: true).RunGenerators(program).RunGenerators(Programs.Edited(program, path, text(0))));
        var first = Drivers.Ours().RunGenerators(program);
        List<CSharpCompilation> edited = [];
        var candidate = new Candidate(name, () => Run(first, edited), Edits)
        {
            Prepare = () => edited = Enumerable.Range(0, Edits).Select(edit => Programs.Edited(program, path, text(edit))).ToList(),
        };
        return (candidate, remade);
    }

    private static Task Run(GeneratorDriver driver, IReadOnlyList<CSharpCompilation> programs)
    {
        foreach (var program in programs)
        {
            driver = Run(driver, program);
        }

        return Task.CompletedTask;
    }

    private static GeneratorDriver Run(GeneratorDriver driver, CSharpCompilation program)
    {
        driver = driver.RunGenerators(program);
        var result = driver.GetRunResult();
        return result.GeneratedTrees.Length > 0 && result.Diagnostics.IsEmpty
            ? driver
            : throw new InvalidOperationException("nothing was generated: " + string.Join("\n", result.Diagnostics));
    }
}
