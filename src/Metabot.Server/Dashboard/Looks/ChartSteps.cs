namespace Metabot.Server.Dashboard.Looks;

internal enum ChartRange
{
    Hour,
    Day,
    Week,
}

// Steps that begin at round times, the last of those that have passed being the one of now.
internal sealed record ChartSteps(DateTimeOffset Start, TimeSpan Step, int Past, int Count)
{
    public DateTimeOffset End => Start + (Step * Count);

    public static ChartSteps Find(ChartRange range, DateTimeOffset now)
    {
        var (step, past, future) = range switch
        {
            ChartRange.Hour => (TimeSpan.FromMinutes(1), 60, 15),
            ChartRange.Day => (TimeSpan.FromMinutes(20), 72, 18),
            _ => (TimeSpan.FromHours(3), 56, 14),
        };
        var end = new DateTimeOffset((now.UtcTicks / step.Ticks + 1) * step.Ticks, TimeSpan.Zero);
        return new ChartSteps(end - (step * past), step, past, past + future);
    }
}
