using Metabot.Benchmarks.Body;
using Metabot.Benchmarks.Harness;

IBenchmark[] all = [new BodyBenchmark()];
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
