using Metabot.Benchmarks.Harness;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Workers;

namespace Metabot.Benchmarks.Workers;

/// <summary>A condition evaluated behind the wall, beside the same one in this process.</summary>
internal sealed class EvaluationBenchmark : IBenchmark
{
    private const int Evaluations = 200;
    private const double MostNanoseconds = 150_000;

    public string Name => "evaluation";

    public string Title => "a warm evaluation of a condition";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var pool = WorkerPool.Start(atWork: 1, spare: 1);
        var measurements = await Rounds.MeasureAsync(
            rounds: 25, warmUps: 15, EvaluatingHere(), EvaluatingThrough(pool));
        var (local, worker) = (measurements[0], measurements[1]);
        var difference = Figures.Median(worker.Nanoseconds.Zip(local.Nanoseconds, static (there, here) => there - here));
        var files = WritableFiles.CountOfWorkers();
        return
        [
            Row.Of(local, local),
            Row.Of(worker, local, Row.Text($"{difference / 1e3:0.0} µs beyond, at most {MostNanoseconds / 1e3:0} µs"), difference <= MostNanoseconds),
            new("files on disk that the workers hold open for writing", Row.Text($"{files}"), "", "", "0: without one there is nothing to fsync", files == 0),
        ];
    }

    // On one standing thread, as in a worker: the engine itself, without a copy of the request or a thread for each.
    private static Candidate EvaluatingHere() => new(
        "in this process",
        () => JavaScriptThread.RunAsync(() =>
        {
            for (var i = 0; i < Evaluations; i++)
            {
                Conditions.Verify(ScriptEvaluator.Evaluate(Conditions.Request(Conditions.Harmless), Conditions.Answer, static _ => { }));
            }

            return true;
        }),
        Evaluations);

    private static Candidate EvaluatingThrough(WorkerPool pool) => new(
        "through a worker",
        async () =>
        {
            for (var i = 0; i < Evaluations; i++)
            {
                await Conditions.EvaluateHarmlessAsync(pool);
            }
        },
        Evaluations);
}
