using Metabot.Benchmarks.Advance;
using Metabot.Benchmarks.Analyzers;
using Metabot.Benchmarks.Body;
using Metabot.Benchmarks.Calls;
using Metabot.Benchmarks.Compiling;
using Metabot.Benchmarks.Completion;
using Metabot.Benchmarks.Generator;
using Metabot.Benchmarks.Harness;
using Metabot.Benchmarks.Kills;
using Metabot.Benchmarks.Reading;
using Metabot.Benchmarks.Server;
using Metabot.Benchmarks.Workers;

if (args is [CallServer.Argument])
{
    await CallServer.RunAsync();
    return 0;
}

if (args is [KillProgram.Argument, .. var series])
{
    return await KillProgram.RunAsync(series);
}

IBenchmark[] all =
[
    new BodyBenchmark(),
    new ModelBenchmark(),
    new ReadBenchmark(),
    new CallBenchmark(connections: 1),
    new CallBenchmark(connections: 16),
    new GeneratorBenchmark(),
    new MemoryBenchmark(),
    new ShapeBenchmark(),
    new UnusedBenchmark(),
    new CallSiteBenchmark(),
    new AnalyzerBenchmark(),
    new ManifestBenchmark(),
    new CompletionBenchmark(),
    new AcceptBenchmark(callers: 1),
    new AcceptBenchmark(callers: 64),
    new RunBenchmark(),
    new LagBenchmark(),
    new PostgresAcceptBenchmark(callers: 1),
    new PostgresAcceptBenchmark(callers: 64),
    new PostgresBatchBenchmark(),
    new PostgresRunBenchmark(),
    new BroadcastBenchmark(leads: 100_000),
    new BroadcastBenchmark(leads: 1_000_000),
    new PendingBenchmark(jobs: 1_000_000),
    new AdvanceBenchmark(),
    new EvaluationBenchmark(),
    new WallBenchmark(),
];
var unknown = args.Except(all.Select(benchmark => benchmark.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"no benchmark is called {string.Join(", ", unknown)}; there are {string.Join(", ", all.Select(benchmark => benchmark.Name))}");
    return 1;
}

foreach (var benchmark in all.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)))
{
    Report.Print(benchmark, await benchmark.RunAsync());
}

return 0;
