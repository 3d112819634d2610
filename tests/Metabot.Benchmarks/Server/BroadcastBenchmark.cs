using System.Diagnostics;
using Metabot.Benchmarks.Harness;
using Metabot.Benchmarks.Workers;

namespace Metabot.Benchmarks.Server;

/// <summary>A broadcast without a condition, and what becomes of other jobs while it is under way.</summary>
internal sealed class BroadcastBenchmark(int leads) : IBenchmark
{
    private const double TargetRate = 10_000;
    private const double TargetMegabytes = 400;
    private const double TargetMilliseconds = 200;

    public string Name => Row.Text($"broadcast-{leads}");

    public string Title => Row.Text($"a broadcast to {leads:N0} leads, other jobs beside it, SQLite");

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        await using var bot = await BroadcastBot.StartAsync(leads);
        var quiet = await bot.MeasureJobsAsync(() => false, atMost: 100);
        var memory = new MemoryPeak();
        var (bytes, processor, began) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var broadcast = bot.BroadcastAsync();
        var busy = await bot.MeasureJobsAsync(() => broadcast.IsCompleted, atMost: int.MaxValue);
        await broadcast;
        var time = Stopwatch.GetElapsedTime(began);
        (bytes, processor) = (GC.GetTotalAllocatedBytes(precise: true) - bytes, Environment.CpuUsage.TotalTime - processor);
        var (rate, slowest) = (leads / time.TotalSeconds, Figures.Percentile(busy, 0.99));
        return
        [
            new(
                Row.Text($"{rate:N0} leads a second"),
                Row.Duration(time.TotalNanoseconds),
                "",
                Row.Text($"{bytes / leads:#,0} B a lead"),
                Row.Text($"at least {TargetRate:N0} a second; processor {Row.Duration(processor.TotalNanoseconds / leads)} a lead"),
                rate >= TargetRate),
            new("the process at its largest", "", "", Row.Text($"{memory.Megabytes:N0} MB"), Row.Text($"under {TargetMegabytes} MB"), memory.Megabytes < TargetMegabytes),
            new(
                Row.Text($"p99 of {busy.Count} other jobs, from planning to their end"),
                Row.Duration(slowest * 1e6),
                "",
                "",
                Row.Text($"under {TargetMilliseconds} ms; {Figures.Percentile(quiet, 0.99):0} without it"),
                slowest < TargetMilliseconds),
        ];
    }
}
