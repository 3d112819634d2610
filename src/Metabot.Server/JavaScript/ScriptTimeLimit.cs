using System.Diagnostics;
using System.Runtime;
using Jint;

namespace Metabot.Server.JavaScript;

// Of the script's own time: while the server answers it, and while text is parsed for it, the clock stands still. Nor does
// it count that the engine itself is compiled, which of the first script that uses a library takes more than the script.
internal sealed class ScriptTimeLimit(TimeLimit limit, Action<TimeSpan> tellFree) : Constraint
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromMilliseconds(5);

    // The first script with moment takes about so much; more has been made to be compiled.
    private static readonly TimeSpan MostCompiled = TimeSpan.FromMilliseconds(250);

    // The script is read before its engine begins.
    private readonly TimeSpan _compiledStart = JitInfo.GetCompilationTime();
    private TimeSpan _usedStart;
    private TimeSpan _read;
    private TimeSpan _told;
    private long _wallEnd;
    private long _nextLook;

    private TimeSpan Compiled => TimeSpan.FromTicks(Math.Min((JitInfo.GetCompilationTime() - _compiledStart).Ticks, MostCompiled.Ticks));

    private TimeSpan Used => Environment.CpuUsage.TotalTime - Compiled;

    public override void Reset()
    {
        _usedStart = Used;
        _wallEnd = Stopwatch.GetTimestamp() + Ticks(limit.Wall);
        LookAgainAfter(limit.Processor);
    }

    // Asked after every statement, while to ask for the processor time is a call of the system.
    public override void Check()
    {
        var now = Stopwatch.GetTimestamp();
        if (now < _nextLook)
        {
            return;
        }

        var left = limit.Processor - (Used - _usedStart);
        if (left <= TimeSpan.Zero || now > _wallEnd)
        {
            throw new TimeoutException();
        }

        TellFree();
        LookAgainAfter(left);
    }

    public T Read<T>(Func<T> parse)
    {
        var before = Used;
        var parsed = Pause(parse);
        var reading = Used - before;
        (_read, _usedStart) = (_read + reading, _usedStart + reading);
        TellFree();
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

    // Who waits for the script sees the time of the whole process, and has to know what of it is no fault of the script's.
    private void TellFree()
    {
        var free = _read + Compiled;
        if (free - _told > WorthTelling)
        {
            tellFree(free - _told);
            _told = free;
        }
    }

    // Half way, as what is compiled beside the script has a processor of its own and who waits looks at both.
    private void LookAgainAfter(TimeSpan left) => _nextLook = Math.Min(Stopwatch.GetTimestamp() + Math.Max(Ticks(left) / 2, Ticks(WorthTelling)), _wallEnd);

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}
