using Microsoft.Extensions.Logging;

namespace Metabot.Server.Logging;

// What goes wrong at every call is told once; how often it went wrong after that is told when the period is over.
internal sealed class RepeatedTrouble(TimeProvider timeProvider, ILogger<RepeatedTrouble> logger) : IDisposable
{
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Repeats> _repeats = [];

    // False when it was told in this period already, and is counted. Kinds are few: no text of a caller is in them.
    public bool IsNew(string kind)
    {
        lock (_lock)
        {
            if (_repeats.TryGetValue(kind, out var repeats))
            {
                repeats.Count++;
                return false;
            }

            _repeats[kind] = new Repeats(timeProvider.CreateTimer(_ => Sum(kind), state: null, Period, Timeout.InfiniteTimeSpan));
            return true;
        }
    }

    public void Dispose()
    {
        foreach (var kind in FindKinds())
        {
            Sum(kind);
        }
    }

    private List<string> FindKinds()
    {
        lock (_lock)
        {
            return [.. _repeats.Keys];
        }
    }

    private void Sum(string kind)
    {
        Repeats? repeats;
        lock (_lock)
        {
            _repeats.Remove(kind, out repeats);
        }

        repeats?.Timer.Dispose();
        if (repeats is { Count: > 0 })
        {
            logger.LogRepeats(kind, repeats.Count);
        }
    }

    private sealed class Repeats(ITimer timer)
    {
        public ITimer Timer => timer;

        public int Count { get; set; }
    }
}
