using System.Diagnostics;
using Jint;

namespace Metabot.Server.JavaScript;

// Of the script's own time: while the server answers it, and while text is parsed for it, the clock stands still.
internal sealed class ScriptTimeLimit(TimeLimit limit, Action<TimeSpan> tellReading) : Constraint
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromMilliseconds(5);

    private TimeSpan _processorStart;
    private long _wallEnd;
    private long _nextLook;

    public override void Reset()
    {
        _processorStart = Environment.CpuUsage.TotalTime;
        _wallEnd = Stopwatch.GetTimestamp() + Ticks(limit.Wall);
        _nextLook = Stopwatch.GetTimestamp() + Ticks(limit.Processor);
    }

    // Asked after every statement, while to ask for the processor time is a call of the system.
    public override void Check()
    {
        var now = Stopwatch.GetTimestamp();
        if (now < _nextLook)
        {
            return;
        }

        var left = limit.Processor - (Environment.CpuUsage.TotalTime - _processorStart);
        if (left <= TimeSpan.Zero || now > _wallEnd)
        {
            throw new TimeoutException();
        }

        _nextLook = Math.Min(now + Ticks(left), _wallEnd);
    }

    // Who waits for the script has to know: parsing is no fault of the script's, and in a new process takes far longer than running it.
    public T Read<T>(Func<T> parse)
    {
        var before = Environment.CpuUsage.TotalTime;
        var parsed = Pause(parse);
        var reading = Environment.CpuUsage.TotalTime - before;
        _processorStart += reading;
        if (reading > WorthTelling)
        {
            tellReading(reading);
        }

        return parsed;
    }

    public T Pause<T>(Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            var passed = Stopwatch.GetTimestamp() - start;
            _wallEnd += passed;
            _nextLook += passed;
        }
    }

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}
