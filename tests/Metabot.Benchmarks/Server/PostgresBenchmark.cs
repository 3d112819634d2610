using Metabot.Benchmarks.Harness;

namespace Metabot.Benchmarks.Server;

/// <summary>The server on PostgreSQL, beside its scheduler alone on a database of the same PostgreSQL.</summary>
internal abstract class PostgresBenchmark : IBenchmark
{
    public abstract string Name { get; }

    public abstract string Title { get; }

    protected abstract double Target { get; }

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        await using var postgres = await PostgresServer.StartAsync();
        if (postgres is null)
        {
            return [new Row("not measured: there is no PostgreSQL on this machine (apt-get install postgresql)", "", "", "")];
        }

        await using var bare = await BarePostgres.OpenAsync(await postgres.CreateDatabaseAsync());
        await using var bot = await MeasuredBot.StartAsync(await postgres.CreateDatabaseAsync());
        var measurements = await MeasureAsync(bare, bot);
        var (quartz, metabot) = (measurements[0], measurements[1]);
        var share = 1 / metabot.RatioTo(quartz);
        return
        [
            Row.Of(quartz, quartz),
            Row.Of(metabot, quartz, Row.Text($"{share:0.00} x of it, at least {Target}; {1e9 / metabot.MedianNanoseconds:0} a second"), share >= Target),
        ];
    }

    protected abstract Task<IReadOnlyList<Measurement>> MeasureAsync(BarePostgres bare, MeasuredBot bot);
}

/// <summary>Jobs that come one by one.</summary>
internal sealed class PostgresAcceptBenchmark(int callers) : PostgresBenchmark
{
    private const int Jobs = 640;

    public override string Name => $"accept-{callers}-postgres";

    public override string Title => $"jobs accepted, {callers} at a time, PostgreSQL";

    protected override double Target => 0.9;

    protected override Task<IReadOnlyList<Measurement>> MeasureAsync(BarePostgres bare, MeasuredBot bot) => Rounds.MeasureAsync(
        rounds: 9,
        warmUps: 3,
        Candidate.OfCallers("bare Quartz, no row, no HTTP", callers, Jobs, bare.AcceptAsync),
        Candidate.OfCallers("Metabot over HTTP", callers, Jobs, bot.AcceptAsync));
}

/// <summary>Jobs that come together.</summary>
internal sealed class PostgresBatchBenchmark : PostgresBenchmark
{
    private const int Jobs = 500;

    public override string Name => "batch-postgres";

    public override string Title => $"{Jobs} jobs accepted at once, PostgreSQL";

    protected override double Target => 1.3;

    protected override Task<IReadOnlyList<Measurement>> MeasureAsync(BarePostgres bare, MeasuredBot bot) => Rounds.MeasureAsync(
        rounds: 9,
        warmUps: 3,
        new Candidate("bare Quartz, ScheduleJobs, no row, no HTTP", () => bare.AcceptBatchAsync(Jobs), Jobs),
        new Candidate("Metabot over HTTP", () => bot.AcceptBatchAsync(Jobs), Jobs));
}

/// <summary>Jobs that are due.</summary>
internal sealed class PostgresRunBenchmark : PostgresBenchmark
{
    private const int Jobs = 500;

    public override string Name => "run-postgres";

    public override string Title => $"{Jobs} due jobs of {MeasuredBot.Leads} leads, 16 at a time, PostgreSQL";

    protected override double Target => 0.6;

    protected override Task<IReadOnlyList<Measurement>> MeasureAsync(BarePostgres bare, MeasuredBot bot) => Rounds.MeasureAsync(
        rounds: 7,
        warmUps: 2,
        new Candidate("bare Quartz, jobs that do nothing", bare.RunAsync, Jobs) { Prepare = () => bare.PlanAsync(Jobs).GetAwaiter().GetResult() },
        new Candidate("Metabot: condition, command, message, history", bot.RunAsync, Jobs) { Prepare = () => bot.PlanAsync(Jobs).GetAwaiter().GetResult() });
}
