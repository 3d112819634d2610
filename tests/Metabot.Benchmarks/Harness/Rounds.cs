namespace Metabot.Benchmarks.Harness;

/// <summary>Measures candidates side by side: every round runs all of them, each round beginning with another one.</summary>
internal static class Rounds
{
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(int rounds, int warmUps, params Candidate[] candidates)
    {
        var measurements = candidates.Select(candidate => new Measurement(candidate, new double[rounds], new double[rounds])).ToArray();
        for (var round = -warmUps; round < rounds; round++)
        {
            for (var i = 0; i < candidates.Length; i++)
            {
                var measurement = measurements[(i + round + warmUps) % candidates.Length];
                var (nanoseconds, bytes) = await RunAsync(measurement.Candidate);
                if (round >= 0)
                {
                    (measurement.Nanoseconds[round], measurement.Bytes[round]) = (nanoseconds, bytes);
                }
            }
        }

        return measurements;
    }

    private static async Task<(double Nanoseconds, double Bytes)> RunAsync(Candidate candidate)
    {
        candidate.Prepare();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var started = candidate.Clock();
        await candidate.Batch();
        var nanoseconds = (candidate.Clock() - started).TotalNanoseconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return (nanoseconds / candidate.Operations, (double)allocated / candidate.Operations);
    }
}
