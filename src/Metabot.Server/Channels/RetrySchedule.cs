namespace Metabot.Server.Channels;

// When a message that did not go through is tried again. The last try is about 16 hours after the first; then the message is dead.
internal static class RetrySchedule
{
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8),
    ];

    // Null when no further try is made. A channel that asks for longer is left alone for as long as the longest of the delays.
    public static TimeSpan? Next(int failures, TimeSpan? asked)
    {
        if (failures > Delays.Length)
        {
            return null;
        }

        var delay = Delays[failures - 1];
        return asked > delay ? TimeSpan.FromTicks(Math.Min(asked.Value.Ticks, Delays[^1].Ticks)) : delay;
    }
}
