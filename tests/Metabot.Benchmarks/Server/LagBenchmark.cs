using System.Diagnostics;
using Metabot.Benchmarks.Harness;
using Metabot.Benchmarks.Workers;

namespace Metabot.Benchmarks.Server;

/// <summary>How long after they are due jobs begin: while nothing else happens, and while others are accepted at half the rate that is possible.</summary>
internal sealed class LagBenchmark : IBenchmark
{
    private const int Jobs = 400;
    private const int Callers = 16;
    private const double MostIdle = 50;
    private const double MostAccepting = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan AtFullRate = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public string Name => "lag";

    public string Title => $"{Jobs} jobs from the moment at which they are due to their start, SQLite";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        await using var bot = await MeasuredBot.StartWithClockAsync();
        using var lags = new DueLags();
        using var tried = new CancellationTokenSource(AtFullRate);
        var fullRate = await AcceptAsync(bot, TimeSpan.Zero, tried.Token);
        await MeasureAsync(bot, lags);
        var idle = await MeasureAsync(bot, lags);

        using var ended = new CancellationTokenSource();
        var accepting = AcceptAsync(bot, TimeSpan.FromSeconds(2 * Callers / fullRate), ended.Token);
        var busy = await MeasureAsync(bot, lags);
        await ended.CancelAsync();
        return [Describe("nothing beside them", idle, MostIdle), Describe(Row.Text($"{await accepting:N0} a second accepted beside them, of {fullRate:N0} at most"), busy, MostAccepting)];
    }

    private static Row Describe(string beside, IReadOnlyList<double> lags, double most)
    {
        var slowest = Figures.Percentile(lags, 0.99);
        return new(beside, Row.Duration(slowest * 1e6), "", "", Row.Text($"p99 under {most} ms; median {Figures.Median(lags):0.0}"), slowest < most);
    }

    // The jobs are planned one after another, so that they are due one after another.
    private static async Task<IReadOnlyList<double>> MeasureAsync(MeasuredBot bot, DueLags lags)
    {
        for (var i = 0; i < Jobs; i++)
        {
            await bot.AcceptSoonAsync();
            await Task.Delay(Pause);
        }

        var began = Stopwatch.GetTimestamp();
        while (lags.Count < Jobs)
        {
            if (Stopwatch.GetElapsedTime(began) > Longest)
            {
                throw new InvalidOperationException($"{lags.Count} of {Jobs} jobs began.");
            }

            await Task.Delay(Pause);
        }

        return lags.Take();
    }

    // How many a second. Each caller leaves so much time from one call to the next.
    private static async Task<double> AcceptAsync(MeasuredBot bot, TimeSpan period, CancellationToken ended)
    {
        var (accepted, began) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            for (var due = TimeSpan.Zero; !ended.IsCancellationRequested; due += period)
            {
                var early = due - Stopwatch.GetElapsedTime(began);
                await Task.Delay(early > TimeSpan.Zero ? early : TimeSpan.Zero, CancellationToken.None);
                await bot.AcceptAsync();
                Interlocked.Increment(ref accepted);
            }
        }));
        return accepted / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
