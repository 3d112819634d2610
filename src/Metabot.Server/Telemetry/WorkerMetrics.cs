using System.Diagnostics.Metrics;

namespace Metabot.Server.Telemetry;

// All servers of a process share its workers, so they are counted for the process.
internal static class WorkerMetrics
{
    private static readonly Meter Meter = new(JobMetrics.MeterName);

    private static readonly Counter<long> Lost =
        Meter.CreateCounter<long>("metabot.worker.lost", "{worker}", "Worker processes that were killed, because a script overran its time or memory, or that ended by themselves.");

    public static void NoteLoss() => Lost.Add(1);
}
