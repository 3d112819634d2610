namespace Metabot.Sending;

internal static class WholeSeconds
{
    public static long? Count(TimeSpan? span) => span is { } time ? Count(time) : null;

    // Rounded up, so that a job never runs before its delay is over; exact for any span.
    public static long Count(TimeSpan span) =>
        (span.Ticks / TimeSpan.TicksPerSecond) + (span.Ticks % TimeSpan.TicksPerSecond > 0 ? 1 : 0);
}
