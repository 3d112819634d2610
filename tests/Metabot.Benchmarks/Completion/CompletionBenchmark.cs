using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Metabot.Benchmarks.Harness;
using Metabot.Tests;

namespace Metabot.Benchmarks.Completion;

/// <summary>What an editor waits for its list inside of strings, in a process that has the newest of Roslyn.</summary>
internal sealed class CompletionBenchmark : IBenchmark
{
    private const double MostNanoseconds = 20e6;

    private const double FewestFirst = 0.95;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public string Name => "completion";

    public string Title => "Roslyn's completion service at carets inside of strings, after a key stroke";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        var program = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "CompletionProgram").Value!;
        var lines = (await ChildProcess.RunAsync(new ProcessStartInfo("dotnet", [program]), Limit)).SuccessfulOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var times = lines.Select(line => double.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)).Order().ToArray();
        var share = (double)lines.Count(line => line.EndsWith("first", StringComparison.Ordinal)) / lines.Length;
        var late = times[times.Length * 95 / 100];
        return
        [
            new("median", Row.Duration(times[times.Length / 2]), "", ""),
            new("p95", Row.Duration(late), "", "", $"at most {Row.Duration(MostNanoseconds)}", late <= MostNanoseconds),
            new("the longest", Row.Duration(times[^1]), "", ""),
            new($"{share:P1} of {lines.Length:#,0} have what is wanted among the first five", "", "", "", $"at least {FewestFirst:P0}", share >= FewestFirst),
        ];
    }
}
