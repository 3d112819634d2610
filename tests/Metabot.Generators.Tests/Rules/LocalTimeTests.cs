namespace Metabot.Rules;

// What the clocks of a zone show, on the days on which they are changed and on others.
public class LocalTimeTests
{
    // Two hours ahead, three from the last Sunday of March to that of October, as in Kiev.
    private static readonly TimeZoneInfo Summer = Zone("Summer", 2, Change(3, 3), Change(10, 4));

    // Behind UTC, and the summer around the new year.
    private static readonly TimeZoneInfo South = Zone("South", -4, Change(10, 0), Change(3, 0));

    private static readonly TimeZoneInfo Still = TimeZoneInfo.CreateCustomTimeZone("Still", TimeSpan.FromMinutes(345), "Still", "Still");

    public static TheoryData<string, string, double[]> Times => new()
    {
        { "Summer", "2027-01-21 12:00:00", [2] },
        { "Summer", "2027-07-21 12:00:00", [3] },
        { "Summer", "2027-03-28 02:59:59", [2] },
        { "Summer", "2027-03-28 03:00:00", [] },
        { "Summer", "2027-03-28 03:59:59", [] },
        { "Summer", "2027-03-28 04:00:00", [3] },
        { "Summer", "2027-10-31 02:59:59", [3] },
        { "Summer", "2027-10-31 03:00:00", [3, 2] },
        { "Summer", "2027-10-31 03:59:59", [3, 2] },
        { "Summer", "2027-10-31 04:00:00", [2] },
        { "South", "2027-01-21 12:00:00", [-3] },
        { "South", "2027-07-21 12:00:00", [-4] },
        { "South", "2027-10-31 00:30:00", [] },
        { "South", "2027-03-27 23:30:00", [-3, -4] },
        { "Still", "2027-03-28 03:00:00", [5.75] },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public void The_offsets_of_a_time_begin_with_the_earlier_moment(string zone, string local, double[] hours) => Assert.Equal(
        hours.Select(TimeSpan.FromHours), LocalTime.FindOffsets(Find(zone), RunAtText.Read(local)));

    [Theory]
    [InlineData("Summer", "2027-03-27 12:00:00", 24, "2027-03-28 13:00:00")]
    [InlineData("Summer", "2027-03-27 03:30:00", 24, "2027-03-28 04:30:00")]
    [InlineData("Summer", "2027-07-21 12:00:00", 24, "2027-10-31 11:00:00")]
    [InlineData("Summer", "2027-01-04 09:00:00", 7 * 24, "2027-03-29 10:00:00")]
    [InlineData("Summer", "2027-01-21 12:00:00", 1, "2027-01-21 13:00:00")]
    [InlineData("South", "2027-01-21 12:00:00", 24, "2027-03-28 11:00:00")]
    [InlineData("Still", "2027-01-21 12:00:00", 24, null)]
    [InlineData("Still", "2027-01-21 12:00:00", 36, "2027-01-23 00:00:00")]
    [InlineData("Summer", "2027-03-28 03:30:00", 24, null)]
    [InlineData("Summer", "9998-03-28 12:00:00", 24, null)]
    public void The_first_beat_at_another_time_of_day_is_found(string zone, string first, int hours, string? expected) => Assert.Equal(
        expected is null ? null : RunAtText.Read(expected), LocalTime.FindShift(Find(zone), RunAtText.Read(first), TimeSpan.FromHours(hours)));

    // The earlier of the two moments of an ambiguous time is the one that beats go on from.
    [Fact]
    public void An_hour_that_comes_twice_is_taken_for_the_first() => Assert.Equal(
        RunAtText.Read("2027-11-01 02:30:00"), LocalTime.FindShift(Summer, RunAtText.Read("2027-10-31 03:30:00"), TimeSpan.FromDays(1)));

    [Fact]
    public void The_ends_of_the_calendar_have_a_moment()
    {
        Assert.Equal(DateTimeOffset.MinValue, LocalTime.Moment(DateTime.MinValue, TimeSpan.FromHours(3)));
        Assert.Equal(DateTimeOffset.MaxValue, LocalTime.Moment(DateTime.MaxValue, TimeSpan.FromHours(-3)));
        Assert.Equal(new DateTimeOffset(2027, 1, 21, 9, 0, 0, TimeSpan.Zero), LocalTime.Moment(new DateTime(2027, 1, 21, 12, 0, 0), TimeSpan.FromHours(3)));
    }

    private static TimeZoneInfo Find(string name) => new[] { Summer, South, Still }.Single(zone => zone.Id == name);

    private static TimeZoneInfo Zone(string name, int hours, TimeZoneInfo.TransitionTime start, TimeZoneInfo.TransitionTime end) => TimeZoneInfo.CreateCustomTimeZone(
        name, TimeSpan.FromHours(hours), name, name, name, [TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), start, end)]);

    // On the last Sunday of the month.
    private static TimeZoneInfo.TransitionTime Change(int month, int hour) =>
        TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, hour, 0, 0), month, 5, DayOfWeek.Sunday);
}
