using System.Diagnostics;

namespace Metabot.Server.Jobs;

// How many leads of a broadcast have their turn together. Who runs for one of them meanwhile waits, so a portion that takes long is
// followed by a smaller one; one that takes no time would spend it on its beginning and its commit, which are as long for many leads.
internal sealed class PortionSize
{
    private const int Least = 50;
    private const int Most = 800;

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(40);

    private TimeSpan _took;

    public int Value { get; private set; } = Least;

    // What takes the longer the more leads there are. By the machine's clock, for it is the machine that is busy.
    public async Task<T> MeasureAsync<T>(Func<Task<T>> work)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await work();
        _took += Stopwatch.GetElapsedTime(began);
        return result;
    }

    // After a portion.
    public void Adapt()
    {
        if (_took < Short)
        {
            Value = Math.Min(Value * 2, Most);
        }
        else if (_took > Long)
        {
            Value = Math.Max(Value / 2, Least);
        }

        _took = TimeSpan.Zero;
    }
}
