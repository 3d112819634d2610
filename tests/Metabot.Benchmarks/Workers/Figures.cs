namespace Metabot.Benchmarks.Workers;

internal static class Figures
{
    public static double Median(IEnumerable<double> samples) => Percentile(samples, 0.5);

    /// <summary>The smallest sample that this share of them does not exceed.</summary>
    public static double Percentile(IEnumerable<double> samples, double share)
    {
        var sorted = samples.Order().ToArray();
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}
