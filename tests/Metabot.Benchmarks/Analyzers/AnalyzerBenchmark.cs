using Metabot.Benchmarks.Harness;

namespace Metabot.Benchmarks.Analyzers;

/// <summary>What the analyzers add to the compile, of a program without the package's types and of one that is full of them.</summary>
internal sealed class AnalyzerBenchmark : IBenchmark
{
    private const int Lines = 100_000;

    private const int Calls = 1_000;

    public string Name => "analyzers";

    public string Title => "CPU time from source text to emitted assembly, with analyzers of several packages";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        var unrelated = UnrelatedProgram.Of(Lines);
        var calls = CallProgram.Of(Calls);
        return
        [
            // Two rounds differ by 4 %, and 1 % is to be seen.
            .. await MeasureAsync($"{Lines:#,0} lines without a job", unrelated, rounds: 30, warmUps: 1, AnalyzerSet.None, mostAdded: 0.01, AnalyzerSet.Ours),
            .. await MeasureAsync("again", unrelated, rounds: 1, warmUps: 1, AnalyzerSet.None, mostAdded: null, AnalyzerSet.Rival("xunit.analyzers"), AnalyzerSet.Rival("Meziantou.Analyzer")),
            .. await MeasureAsync($"{Calls:#,0} calls with conditions", calls, rounds: 9, warmUps: 3, AnalyzerSet.Sdk, mostAdded: 0.05, AnalyzerSet.Sdk.With(AnalyzerSet.Ours)),

            // The first analyzer that looks at operations, whichever it is, has the compiler bind every body again.
            .. await MeasureAsync("without the SDK's", calls, rounds: 5, warmUps: 1, AnalyzerSet.None, mostAdded: null, AnalyzerSet.Ours),
        ];
    }

    private static async Task<IEnumerable<Row>> MeasureAsync(
        string what, SourceProgram program, int rounds, int warmUps, AnalyzerSet baseline, double? mostAdded, params AnalyzerSet[] sets)
    {
        var measured = await Rounds.MeasureAsync(rounds, warmUps, [.. sets.Prepend(baseline).Select(set => Compile(what, program, set))]);
        return measured.Select(each => each == measured[0] || mostAdded is not { } most ? Row.Of(each, measured[0]) : Compared(each, measured[0], most));
    }

    private static Row Compared(Measurement ours, Measurement baseline, double mostAdded)
    {
        var added = ours.RatioTo(baseline) - 1;
        return Row.Of(ours, baseline, Row.Text($"{added:+0.0%;-0.0%}, at most {mostAdded:0%}"), added <= mostAdded);
    }

    private static Candidate Compile(string what, SourceProgram program, AnalyzerSet set) =>
        new($"{what}: {set.Name}", () => program.CompileAsync(set)) { Clock = static () => Environment.CpuUsage.TotalTime };
}
