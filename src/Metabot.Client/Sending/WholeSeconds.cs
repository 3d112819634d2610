namespace Metabot.Sending;

internal static class WholeSeconds
{
    public static long? Of(TimeSpan? span) => span is { } time ? Of(time) : null;

    // Rounded up, so that a job never runs before its delay is over; exact for any span.
    public static long Of(TimeSpan span) =>
        (span.Ticks / TimeSpan.TicksPerSecond) + (span.Ticks % TimeSpan.TicksPerSecond > 0 ? 1 : 0);
}
