namespace Metabot.Outbox;

// How long a bot that did not answer is left alone. There is no last try: nothing that was committed is lost.
internal static class RetryPause
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static TimeSpan After(int failures, TimeSpan? asked)
    {
        var pause = failures >= 9 ? Longest : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures), Longest.TotalSeconds));
        return asked > pause ? asked.Value : pause;
    }
}
