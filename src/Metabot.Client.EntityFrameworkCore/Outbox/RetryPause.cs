namespace Metabot.Outbox;

// How long a bot that did not answer is left alone. There is no last try: nothing that was committed is lost.
internal static class RetryPause
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // As every database keeps it: a row that were due a microsecond after its bot would be overtaken by those behind it.
    public static DateTimeOffset Cut(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMillisecond));

    public static TimeSpan After(int failures, TimeSpan? asked)
    {
        var pause = failures >= 9 ? Longest : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures), Longest.TotalSeconds));
        return asked > pause ? asked.Value : pause;
    }
}
