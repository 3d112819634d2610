using Metabot.Benchmarks.Harness;

namespace Metabot.Benchmarks.Server;

/// <summary>Jobs that the server accepts, durably, over HTTP, beside what it cannot do without.</summary>
internal sealed class AcceptBenchmark(int callers) : IBenchmark
{
    private const int Jobs = 1_280;

    private double Target => callers == 1 ? 0.7 : 0.4;

    public string Name => $"accept-{callers}";

    public string Title => $"jobs accepted, {callers} at a time, SQLite";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        await using var bare = await BareStore.OpenAsync();
        await using var bot = await MeasuredBot.StartAsync();
        var measurements = await Rounds.MeasureAsync(
            rounds: 11,
            warmUps: 3,
            Candidate.OfCallers("row and trigger in one transaction, no HTTP", callers, Jobs, callers == 1 ? bare.AcceptAsync : bare.AcceptInGroupAsync),
            Candidate.OfCallers("Metabot over HTTP", callers, Jobs, bot.AcceptAsync),
            Candidate.Of("bare durable insert, one at a time", Jobs, bare.InsertRow));
        var (inOne, metabot, insert) = (measurements[0], measurements[1], measurements[2]);
        var share = 1 / metabot.RatioTo(inOne);
        var ofInsert = 1 / metabot.RatioTo(insert);
        return
        [
            Row.Of(inOne, inOne),
            Row.Of(metabot, inOne, Row.Text($"{share:0.00} x of it, at least {Target}; {ofInsert:0.00} x of a bare insert"), share >= Target),
            Row.Of(insert, inOne),
        ];
    }
}
