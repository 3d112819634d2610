using Metabot.Benchmarks.Harness;

namespace Metabot.Benchmarks.Calls;

/// <summary>Calls over loopback to a server in another process, from the parameters to the job's id.</summary>
internal sealed class CallBenchmark(int connections) : IBenchmark
{
    private const int Calls = 1_600;

    private long _checksum;

    public string Name => $"call-{connections}";

    public string Title => $"a typed call over loopback, {connections} at a time";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var server = await ServerProcess.StartAsync();
        using var callers = new Callers(server.Address);
        var measurements = await Rounds.MeasureAsync(
            rounds: 25,
            warmUps: 5,
            Calling("HttpClient + System.Text.Json's generator", callers.HttpClientAsync),
            Calling("Metabot over HttpClient", callers.MetabotAsync),
            Calling("Flurl with ready bytes (same generator)", callers.FlurlReadyBytesAsync),
            Calling("Metabot over Flurl", callers.MetabotFlurlAsync),
            Calling("Flurl's PostJsonAsync", callers.FlurlJsonAsync),
            Calling("Refit (same generator)", callers.RefitAsync));
        GC.KeepAlive(_checksum);
        return [.. measurements.Select(measurement => ToRow(measurement, measurements))];
    }

    private static Row ToRow(Measurement measurement, IReadOnlyList<Measurement> all)
    {
        var (http, metabot, flurl, metabotFlurl) = (all[0], all[1], all[2], all[3]);
        if (measurement == metabot)
        {
            var share = 1 / metabot.RatioTo(http);
            return Row.Of(metabot, http, Row.Text($"throughput {share:0.00} of HttpClient's, at least 0.97; fewer bytes"), share >= 0.97 && metabot.MedianBytes < http.MedianBytes);
        }

        if (measurement == metabotFlurl)
        {
            var share = 1 / metabotFlurl.RatioTo(flurl);
            return Row.Of(metabotFlurl, http, Row.Text($"throughput {share:0.00} of Flurl with ready bytes, at least 0.95"), share >= 0.95);
        }

        return Row.Of(measurement, http);
    }

    private Candidate Calling(string name, Func<Task<long>> call) => new(
        name,
        () => Task.WhenAll(Enumerable.Range(0, connections).Select(_ => CallAsync(call, Calls / connections))),
        Calls);

    private async Task CallAsync(Func<Task<long>> call, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Interlocked.Add(ref _checksum, await call());
        }
    }
}
