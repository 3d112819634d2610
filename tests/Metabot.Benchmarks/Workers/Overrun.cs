using System.Diagnostics;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Workers;
using Metabot.Server.Tests.Hostile;

namespace Metabot.Benchmarks.Workers;

/// <summary>What the hostile scripts took beyond their limits, one after another.</summary>
/// <param name="ProcessorMilliseconds">The processor time of each evaluation beyond what it may take; negative for most.</param>
/// <param name="PeakMegabytes">The most memory that a worker had.</param>
internal sealed record Overrun(IReadOnlyList<double> ProcessorMilliseconds, int PeakMegabytes)
{
    public static async Task<Overrun> MeasureAsync()
    {
        var worker = await StartAsync();
        var (beyond, peak) = (new List<double>(), 0);
        foreach (var code in HostileScripts.All)
        {
            // Reading does not count as the script's time, so it is done before.
            await AskAsync(worker, new CheckScript(code, ScriptRules.Syntax), ScriptLimits.Reading);
            var used = await AskAsync(worker, new EvaluateScript(Conditions.Request(code)), ScriptLimits.Running);
            beyond.Add((used - ScriptLimits.Running.Processor).TotalMilliseconds);
            peak = Math.Max(peak, WorkerProcesses.PeaksInMegabytes().DefaultIfEmpty().Max());
            if (!worker.IsUsable)
            {
                worker.Dispose();
                worker = await StartAsync();
            }
        }

        worker.Dispose();
        return new Overrun(beyond, peak);
    }

    // The second evaluation of a process is the first whose time is not that of compiling the engine.
    private static async Task<Worker> StartAsync()
    {
        var worker = await Worker.StartAsync(WorkerCommand.Create());
        await AskAsync(worker, new EvaluateScript(Conditions.Request(Conditions.Harmless)), ScriptLimits.Running);
        return worker;
    }

    // The processor time that counts: looked at all the time, for that of a process that was killed cannot be asked for.
    private static async Task<TimeSpan> AskAsync(Worker worker, WorkerMessage question, TimeLimit limit)
    {
        if (!worker.IsUsable)
        {
            return TimeSpan.Zero;
        }

        var start = worker.ProcessorTime;
        var most = start;
        var patience = new Patience(limit, static () => { }, static () => { });
        var asking = AskAsync(worker, question, patience);
        while (await Task.WhenAny(asking, Task.Delay(2)) != asking)
        {
            most = Max(most, worker.ProcessorTime);
        }

        await asking;
        return Max(most, worker.ProcessorTime) - start - patience.Free;
    }

    // A worker that dies is one of the ends that hostile scripts come to.
    private static async Task AskAsync(Worker worker, WorkerMessage question, Patience patience)
    {
        try
        {
            await worker.AskAsync(question, patience, static (_, _) => Task.FromResult(HostReply.Answer(0)));
        }
        catch (WallBrokenException exception)
        {
            Trace.WriteLine(exception.Message);
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
