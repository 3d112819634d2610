using System.Diagnostics;

namespace Metabot.Server.JavaScript.Workers;

// How long a worker is waited for in one conversation. What the server takes to answer its questions does not count.
internal sealed class Patience(TimeLimit limit, Action keepsWaiting, Action isSlow)
{
    // Most conditions end within a millisecond; of a new worker the first takes some tens of them.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan QuickProcessorTime = TimeSpan.FromMilliseconds(100);

    // The engine ends most scripts itself; what it does not notice in time is ended from here.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(50);

    private readonly TimeSpan _allowed = limit.Processor + Grace;
    private TimeSpan _wall;
    private TimeSpan? _processorStart;
    private bool _isSlow;

    // False when the reading needs to be looked at again.
    public async Task<bool> WaitAsync(Task reading)
    {
        var start = Stopwatch.GetTimestamp();
        await reading.WaitAsync(Look).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _wall += Stopwatch.GetElapsedTime(start);
        if (!reading.IsCompleted)
        {
            keepsWaiting();
        }

        return reading.IsCompleted;
    }

    // What is no fault of the script's.
    public TimeSpan Free { get; private set; }

    public void Allow(TimeSpan processor) => Free += processor;

    // The first look comes so early that it is taken for the start.
    public bool IsOver(TimeSpan processorTime)
    {
        _processorStart ??= processorTime - Look;
        var used = processorTime - _processorStart.Value;
        if (!_isSlow && used > QuickProcessorTime)
        {
            _isSlow = true;
            isSlow();
        }

        return used > _allowed + Free || _wall > limit.Wall + Grace;
    }
}
