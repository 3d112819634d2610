using System.Diagnostics;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Workers;
using Metabot.Server.Tests.Hostile;

namespace Metabot.Benchmarks.Workers;

/// <summary>How long it takes, from the SIGKILL of the worker that evaluates, until the next evaluation is served.</summary>
internal static class Takeover
{
    private const int Deaths = 20;
    private const int Workers = 3;

    // An endless loop alone would soon have run its most statements; and a text that was slow once has workers of its own.
    private const string Long = "const text = 'a'.repeat(1000000); for (;;) { text.indexOf('b'); }";

    // Milliseconds of processor time: more than a worker takes to warm up beside the one that evaluates.
    private const int Evident = 150;

    public static async Task<double[]> MeasureAsync()
    {
        using var pool = WorkerPool.Start(atWork: 1, spare: Workers - 1);
        var milliseconds = new List<double>();
        for (var number = 0; milliseconds.Count < Deaths; number++)
        {
            await WaitForAllAsync(pool);
            if (await KillOneAsync(pool, number) is { } time)
            {
                milliseconds.Add(time);
            }
        }

        return [.. milliseconds];
    }

    // So that none that is just starting is taken for the one that evaluates.
    private static async Task WaitForAllAsync(WorkerPool pool)
    {
        var last = TimeSpan.Zero;
        for (var ids = WorkerProcesses.Ids(); ids.Count < Workers - 1 || last == TimeSpan.Zero || ids.Sum(Used) > last.TotalMilliseconds + 1; ids = WorkerProcesses.Ids())
        {
            last = TimeSpan.FromMilliseconds(ids.Sum(Used));
            await Conditions.EvaluateHarmlessAsync(pool);
            await Task.Delay(300);
        }
    }

    // Null when the evaluation ended before it was killed, or another that was just starting was killed in its place.
    private static async Task<double?> KillOneAsync(WorkerPool pool, int number)
    {
        var before = WorkerProcesses.Ids().ToDictionary(id => id, Used);
        var evaluating = Conditions.EvaluateAsync(pool, $"{Long} // {number}");
        int? busy = null;
        while (busy is null && !evaluating.IsCompleted)
        {
            await Task.Delay(5);
            busy = before.Keys.Where(id => Used(id) > before[id] + Evident).Select(id => (int?)id).FirstOrDefault();
        }

        var start = Stopwatch.GetTimestamp();
        if (busy is { } id)
        {
            using var worker = Process.GetProcessById(id);
            worker.Kill();
        }

        await Task.WhenAny(evaluating);
        if (!evaluating.IsFaulted)
        {
            return null;
        }

        await Conditions.EvaluateHarmlessAsync(pool);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // None of one that has ended meanwhile.
    private static double Used(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.TotalProcessorTime.TotalMilliseconds;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return 0;
        }
    }
}
