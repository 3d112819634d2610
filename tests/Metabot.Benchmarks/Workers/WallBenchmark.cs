using Metabot.Benchmarks.Harness;
using Metabot.Server.Tests.Hostile;

namespace Metabot.Benchmarks.Workers;

/// <summary>What hostile scripts cost those beside them.</summary>
internal sealed class WallBenchmark : IBenchmark
{
    private const double MostMilliseconds = 100;
    private const double MostBeyond = 200;

    public string Name => "walls";

    public string Title => "hostile scripts and those beside them";

    public async Task<IReadOnlyList<Row>> RunAsync() =>
    [
        // First, while there are no workers of other pools to kill by mistake.
        .. TakeoverRows(await Takeover.MeasureAsync()),
        .. await NeighbourRowsAsync(),
        .. OverrunRows(await Overrun.MeasureAsync()),
    ];

    private static async Task<IReadOnlyList<Row>> NeighbourRowsAsync()
    {
        await using var neighbours = await Neighbours.StartAsync();
        var quiet = await neighbours.MeasureAsync();
        var among = await neighbours.MeasureAmongHostileAsync();
        return
        [
            Line("planning under a harmless condition", quiet.Conditions, quiet.Conditions, isJudged: false),
            Line("… while hostile ones are planned all the time", among.Conditions, quiet.Conditions, isJudged: true),
            Line("a harmless job, from planning to its end", quiet.Jobs, quiet.Jobs, isJudged: false),
            Line("… while hostile conditions are planned all the time", among.Jobs, quiet.Jobs, isJudged: true),
        ];
    }

    private static Row Line(string what, double[] milliseconds, double[] quiet, bool isJudged)
    {
        var p99 = Figures.Percentile(milliseconds, 0.99);
        var time = Row.Text($"median {Figures.Median(milliseconds):0.0} ms, p99 {p99:0.0} ms, longest {milliseconds.Max():0.0} ms");
        var ratio = Row.Text($"{Figures.Median(milliseconds) / Figures.Median(quiet):0.00}");
        return isJudged
            ? new(what, time, ratio, "", Row.Text($"p99 below {MostMilliseconds} ms"), p99 < MostMilliseconds)
            : new(what, time, ratio, "");
    }

    private static IEnumerable<Row> TakeoverRows(double[] milliseconds) =>
    [
        new(
            "from the SIGKILL of the worker that evaluates to the next evaluation",
            Row.Text($"median {Figures.Median(milliseconds):0.0} ms, longest {milliseconds.Max():0.0} ms"),
            "",
            "",
            Row.Text($"at most {MostMilliseconds} ms"),
            milliseconds.Max() <= MostMilliseconds),
    ];

    private static IEnumerable<Row> OverrunRows(Overrun overrun)
    {
        var most = overrun.ProcessorMilliseconds.Max();
        yield return new(
            Row.Text($"processor time beyond the limit, over {overrun.ProcessorMilliseconds.Count} hostile scripts"),
            Row.Text($"most {most:0} ms, {overrun.ProcessorMilliseconds.Count(beyond => beyond > 0)} beyond at all"),
            "",
            "",
            Row.Text($"at most {MostBeyond} ms"),
            most <= MostBeyond);
        yield return new(
            "memory of a worker, at most",
            Row.Text($"{overrun.PeakMegabytes} MB"),
            "",
            "",
            Row.Text($"at most {WorkerProcesses.MostMegabytes} MB, of which the heap's limit is 96"),
            overrun.PeakMegabytes <= WorkerProcesses.MostMegabytes);
    }
}
