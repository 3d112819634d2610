using System.Globalization;
using System.Text;
using Metabot.Benchmarks.Generator;
using Metabot.Benchmarks.Harness;

namespace Metabot.Benchmarks.Compiling;

/// <summary>A thousand calls of a thousand contracts: generated while compiling, and with the same code there as files.</summary>
internal sealed class CallSiteBenchmark : IBenchmark
{
    private const int Contracts = 1_000;

    public string Name => "sites";

    public string Title => "the compiler on 1,000 contracts and 1,000 calls";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("metabot-sites-");
        try
        {
            var generated = folder.CreateSubdirectory("generated").FullName;
            var written = folder.CreateSubdirectory("written").FullName;
            var files = Sources().Concat(Generated()).ToList();
            files.ForEach(file => File.WriteAllText(Path.Combine(written, file.Name), file.Text));
            Sources().ToList().ForEach(file => File.WriteAllText(Path.Combine(generated, file.Name), file.Text));

            var measured = await Rounds.MeasureAsync(
                rounds: 7,
                warmUps: 2,
                new Candidate("written by hand", Csc.Prepare(folder.FullName, "hand", written, withPackage: false).CompileAsync),
                new Candidate("generated", Csc.Prepare(folder.FullName, "generator", generated, withPackage: true, withAnalyzers: false).CompileAsync),
                new Candidate("generated, analyzers too", Csc.Prepare(folder.FullName, "analyzers", generated, withPackage: true).CompileAsync));
            var (hand, ours, all) = (measured[0], measured[1], measured[2]);
            return [Row.Of(hand, hand), Row.Of(ours, hand, "at most 1.10 x", ours.RatioTo(hand) <= 1.1), Row.Of(all, hand)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Name, string Text)> Sources()
    {
        foreach (var i in Enumerable.Range(0, Contracts))
        {
            yield return ($"Contract{i}.cs", Programs.Contract(i, "OrderId"));
        }

        yield return ("Calls.cs", Calls());
    }

    private static IEnumerable<(string Name, string Text)> Generated() => Drivers.Ours()
        .RunGenerators(Programs.WithContracts(Contracts))
        .GetRunResult()
        .GeneratedTrees
        .Select(tree => (Path.GetFileName(tree.FilePath), tree.ToString()));

    private static string Calls()
    {
        var calls = new StringBuilder("using Metabot; using System; using System.Threading.Tasks;\nnamespace Shop;\npublic static class Calls\n{\n");
        foreach (var i in Enumerable.Range(0, Contracts))
        {
            calls.Append(
                CultureInfo.InvariantCulture,
                $"    public static Task Call{i}(IBotClient bot) => bot.ScheduleAsync(new Order{i}(\"Ann\", {i}, 12.5m, true, Guid.Empty, default, null, 0.5), new JobOptions {{ LeadId = {i + 1} }});\n");
        }

        return calls.Append("}\n").ToString();
    }
}
