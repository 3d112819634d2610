namespace Metabot.Rules;

// What a clock in a zone shows, as moments.
internal static class LocalTime
{
    // Longer than a year, so that each change that comes every year is seen at any repeat up to a month.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2 * 366);

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

    // What the clock shows at the first beat that it shows at another time of day than the one that was given; null where it shows all at that time.
    public static DateTime? FindShift(TimeZoneInfo zone, DateTime first, TimeSpan interval)
    {
        if (first > DateTime.MaxValue - Ahead || FindOffsets(zone, first) is not [var offset, ..])
        {
            return null;
        }

        for (var after = interval; after <= Ahead; after += interval)
        {
            var shown = first + after + (zone.GetUtcOffset(Moment(first + after, offset)) - offset);
            if (shown.TimeOfDay != first.TimeOfDay)
            {
                return shown;
            }
        }

        return null;
    }
}
