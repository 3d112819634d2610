namespace Metabot.Rules;

// What a clock in a zone shows, as moments.
internal static class LocalTime
{
    // Those that the clock can have when it shows that time, the earlier moment first; none in a gap. TimeZoneInfo's own answers of local
    // times leave out changes that are not its daylight saving, such as those of Africa/Casablanca; of moments they are right.
    public static IReadOnlyList<TimeSpan> FindOffsets(TimeZoneInfo zone, DateTime local) =>
    [
        .. new[] { -1, 1 }.Select(days => zone.GetUtcOffset(Moment(local, TimeSpan.FromDays(days))))
            .Distinct()
            .Where(offset => zone.GetUtcOffset(Moment(local, offset)) == offset)
            .OrderByDescending(offset => offset),
    ];

    // The first and the last hours of the calendar may have no equal in UTC.
    public static DateTimeOffset Moment(DateTime local, TimeSpan offset) =>
        new(Math.Max(DateTime.MinValue.Ticks, Math.Min(local.Ticks - offset.Ticks, DateTime.MaxValue.Ticks)), TimeSpan.Zero);
}
