namespace Metabot.Benchmarks.Harness;

/// <summary>What the rounds said about one candidate, a sample for each round.</summary>
/// <param name="Candidate">What was measured.</param>
/// <param name="Nanoseconds">Time of one operation.</param>
/// <param name="Bytes">Allocated by one operation, on all threads.</param>
internal sealed record Measurement(Candidate Candidate, double[] Nanoseconds, double[] Bytes)
{
    public double MedianNanoseconds => Median(Nanoseconds);

    public double MedianBytes => Median(Bytes);

    /// <summary>Half of the rounds lie within this share of the median.</summary>
    public double Spread => Median(Nanoseconds.Select(sample => Math.Abs(sample - MedianNanoseconds)).ToArray()) / MedianNanoseconds;

    /// <summary>The median of the ratios inside each round, so that a slow minute of the machine weighs on both sides.</summary>
    public double RatioTo(Measurement other) =>
        Median(Nanoseconds.Zip(other.Nanoseconds, static (ours, theirs) => ours / theirs).ToArray());

    private static double Median(double[] samples)
    {
        var sorted = samples.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
