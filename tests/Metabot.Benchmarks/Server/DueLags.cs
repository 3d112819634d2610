using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Metabot.Benchmarks.Server;

/// <summary>How many milliseconds after they were due the runs of this process began, by the server's own metric.</summary>
internal sealed class DueLags : IDisposable
{
    private readonly ConcurrentQueue<double> _milliseconds = [];
    private readonly MeterListener _listener = new();

    public DueLags()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "metabot.job.due_lag")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => _milliseconds.Enqueue(seconds * 1_000));
        _listener.Start();
    }

    public int Count => _milliseconds.Count;

    /// <summary>Those since the last time, which are forgotten.</summary>
    public IReadOnlyList<double> Take()
    {
        var taken = new List<double>();
        while (_milliseconds.TryDequeue(out var lag))
        {
            taken.Add(lag);
        }

        return taken;
    }

    public void Dispose() => _listener.Dispose();
}
