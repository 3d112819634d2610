using System.Globalization;

namespace Metabot.Benchmarks.Server;

/// <summary>The most memory that this process has had resident since it was made, as Linux counts it.</summary>
internal sealed class MemoryPeak
{
    private const string Peak = "VmHWM:";

    // Linux begins to count anew.
    public MemoryPeak() => File.WriteAllText("/proc/self/clear_refs", "5");

    public double Megabytes => File.ReadLines("/proc/self/status").Where(line => line.StartsWith(Peak, StringComparison.Ordinal))
        .Select(line => double.Parse(line[Peak.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024).Single();
}
