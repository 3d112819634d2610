using System.Globalization;
using Metabot.Server.Tests.Hostile;

namespace Metabot.Benchmarks.Workers;

/// <summary>What workers could write to on a disk, as Linux shows it.</summary>
internal static class WritableFiles
{
    private const int WriteOnlyOrBoth = 3;

    public static int CountOfWorkers() => WorkerProcesses.Ids().Sum(id =>
        Directory.GetFiles($"/proc/{id}/fd").Count(link => IsOnDisk(File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName) && IsWritable(id, Path.GetFileName(link))));

    // Pipes and sockets have no path; memory that only looks like a file is no disk's.
    private static bool IsOnDisk(string? target) =>
        target is not null && target.StartsWith('/') && !target.StartsWith("/dev/", StringComparison.Ordinal) && !target.StartsWith("/memfd:", StringComparison.Ordinal)
        && !target.StartsWith("/proc/", StringComparison.Ordinal);

    private static bool IsWritable(int id, string descriptor)
    {
        var flags = File.ReadLines($"/proc/{id}/fdinfo/{descriptor}").Single(line => line.StartsWith("flags:", StringComparison.Ordinal))[6..].Trim();
        return (int.Parse(flags[^1..], CultureInfo.InvariantCulture) & WriteOnlyOrBoth) != 0;
    }
}
