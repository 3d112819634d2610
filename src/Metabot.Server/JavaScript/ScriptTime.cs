using System.Diagnostics;
using Jint;

namespace Metabot.Server.JavaScript;

// The time that a script takes itself: what the server needs to answer it, an outside system maybe, does not count.
internal sealed class ScriptTime(TimeSpan limit) : Constraint
{
    private long _start = Stopwatch.GetTimestamp();

    public override void Check()
    {
        if (Stopwatch.GetElapsedTime(_start) > limit)
        {
            throw new TimeoutException();
        }
    }

    public override void Reset() => _start = Stopwatch.GetTimestamp();

    public T Without<T>(Func<T> work)
    {
        var begin = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            _start += Stopwatch.GetTimestamp() - begin;
        }
    }
}
