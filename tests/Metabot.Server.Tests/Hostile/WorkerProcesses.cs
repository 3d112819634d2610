using System.Globalization;

namespace Metabot.Server.Tests.Hostile;

// The workers of this process, as Linux shows them; elsewhere none are found.
internal static class WorkerProcesses
{
    // A heap of 96 MB, and what the runtime itself needs.
    public const int MostMegabytes = 230;

    // The most memory that each of them has had so far.
    public static IReadOnlyList<int> PeaksInMegabytes() => [.. Find().Select(worker => PeakInMegabytes(worker.Status))];

    public static IReadOnlyList<int> Ids() => [.. Find().Select(worker => worker.Id)];

    private static IEnumerable<(int Id, string[] Status)> Find()
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        var own = $"PPid:\t{Environment.ProcessId}";
        return Directory.GetDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _))
            .Select(folder => (Id: int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture), Status: ReadLines(Path.Combine(folder, "status"))))
            .Where(process => process.Status.Contains(own));
    }

    private static int PeakInMegabytes(string[] status)
    {
        var peak = status.FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return peak is null ? 1 : int.Parse(peak.AsSpan()[6..^3].Trim(), CultureInfo.InvariantCulture) / 1024;
    }

    // A process may end while it is looked at.
    private static string[] ReadLines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
