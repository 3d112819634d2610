using Metabot.Benchmarks.Harness;

namespace Metabot.Benchmarks.Server;

/// <summary>Due jobs that the server runs, durably, beside the empty jobs of its scheduler alone.</summary>
internal sealed class RunBenchmark : IBenchmark
{
    private const int Jobs = 1_000;
    private const double Target = 0.6;

    public string Name => "run";

    public string Title => $"{Jobs} due jobs of {MeasuredBot.Leads} leads, 16 at a time, SQLite";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        await using var bare = await BareRuns.OpenAsync();
        await using var bot = await MeasuredBot.StartAsync();
        var measurements = await Rounds.MeasureAsync(
            rounds: 7,
            warmUps: 2,
            new Candidate("bare Quartz, jobs that do nothing", bare.RunAsync, Jobs) { Prepare = () => bare.PlanAsync(Jobs).GetAwaiter().GetResult() },
            new Candidate("Metabot: condition, command, message, history", bot.RunAsync, Jobs) { Prepare = () => bot.PlanAsync(Jobs).GetAwaiter().GetResult() });
        var (quartz, metabot) = (measurements[0], measurements[1]);
        var share = 1 / metabot.RatioTo(quartz);
        return
        [
            Row.Of(quartz, quartz),
            Row.Of(metabot, quartz, Row.Text($"{share:0.00} x of it, at least {Target}; {1e9 / metabot.MedianNanoseconds:0} a second"), share >= Target),
        ];
    }
}
