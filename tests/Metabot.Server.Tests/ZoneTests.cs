using System.Globalization;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using NodaTime;
using NodaTime.TimeZones;
using LocalTime = Metabot.Rules.LocalTime;

namespace Metabot.Server.Tests;

/// <summary>
/// run_at at every change of every zone's clock in ten years, beside NodaTime. The clock is asked itself: a server for each of 600 zones would
/// take an hour. That a server asks it is tested with a few zones over HTTP.
/// </summary>
public class ZoneTests
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";

    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant To = Instant.FromUtc(2037, 1, 1, 0, 0);
    private static readonly Duration Second = Duration.FromSeconds(1);

    // What both know in the same way: this machine's data may be newer or older than NodaTime's.
    private static readonly IReadOnlyList<(ServerClock Clock, IReadOnlyList<ZoneInterval> Changes, DateTimeZone Zone)> Zones =
        [.. from id in DateTimeZoneProviders.Tzdb.Ids
            let zone = DateTimeZoneProviders.Tzdb[id]
            let own = TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found) ? found : null
            let intervals = zone.GetZoneIntervals(From, To).ToList()
            where own is not null && intervals.TrueForAll(interval => IsSame(own, interval))
            select (new ServerClock(TimeProvider.System, own), (IReadOnlyList<ZoneInterval>)[.. intervals.Skip(1)], zone)];

    [Fact]
    public void Enough_zones_are_known_to_both_to_say_something()
    {
        Assert.InRange(Zones.Count, DateTimeZoneProviders.Tzdb.Ids.Count * 9 / 10, int.MaxValue);
        Assert.InRange(Zones.Sum(zone => zone.Changes.Count), 3_000, int.MaxValue);
    }

    [Fact]
    public void A_time_that_a_clock_skips_is_refused_and_all_around_it_are_taken()
    {
        var wrong = new List<string>();
        foreach (var (clock, changes, zone) in Zones)
        {
            foreach (var local in changes.SelectMany(change => TimesAround(zone, change)))
            {
                var text = local.ToString(Format, CultureInfo.InvariantCulture);
                var mapped = zone.MapLocal(local);
                var expected = mapped.Count == 0 ? null : mapped.First().ToInstant().ToString();
                if (Read(clock, text) is var read && read != expected)
                {
                    wrong.Add($"{zone.Id} {text}: {read ?? "refused"} in the place of {expected ?? "refused"}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_moment_is_written_as_the_clock_shows_it_before_and_after_each_change()
    {
        var wrong = new List<string>();
        foreach (var (clock, changes, zone) in Zones)
        {
            foreach (var moment in changes.SelectMany(change => new[] { change.Start - Second, change.Start, change.Start + Second }))
            {
                var expected = moment.InZone(zone).LocalDateTime.ToString(Format, CultureInfo.InvariantCulture);
                if (clock.Write(moment.ToDateTimeOffset()) is var written && written != expected)
                {
                    wrong.Add($"{zone.Id} {moment}: {written} in the place of {expected}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_daily_job_moves_on_the_day_that_NodaTime_says()
    {
        var wrong = new List<string>();
        foreach (var (clock, changes, zone) in Zones)
        {
            foreach (var local in changes.SelectMany(change => TimesAround(zone, change)).Select(time => time.PlusDays(-3)).Where(time => zone.MapLocal(time).Count > 0))
            {
                var expected = FindShift(zone, local);
                if (LocalTime.FindShift(clock.Zone, local.ToDateTimeUnspecified(), TimeSpan.FromDays(1)) is var found && found != expected)
                {
                    wrong.Add($"{zone.Id} {local}: {found} in the place of {expected}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static DateTime? FindShift(DateTimeZone zone, LocalDateTime local)
    {
        var first = zone.MapLocal(local).First().ToInstant();
        return Enumerable.Range(1, 2 * 366)
            .Select(day => (first + Duration.FromDays(day)).InZone(zone).LocalDateTime)
            .Where(shown => shown.TimeOfDay != local.TimeOfDay)
            .Select(shown => (DateTime?)shown.ToDateTimeUnspecified())
            .FirstOrDefault();
    }

    // The ends of what the clock skips or shows twice, its middle, and a second to both sides of each.
    private static IEnumerable<LocalDateTime> TimesAround(DateTimeZone zone, ZoneInterval change)
    {
        var (before, after) = ((change.Start - Second).InZone(zone).LocalDateTime.PlusSeconds(1), change.Start.InZone(zone).LocalDateTime);
        var middle = before.PlusSeconds(Period.Between(before, after, PeriodUnits.Seconds).Seconds / 2);
        return new[] { before, middle, after }.SelectMany(time => new[] { time.PlusSeconds(-1), time, time.PlusSeconds(1) });
    }

    private static string? Read(ServerClock clock, string text)
    {
        try
        {
            return Instant.FromDateTimeOffset(clock.Read(text)).ToString();
        }
        catch (RequestRefusedException refusal)
        {
            Assert.Contains($"run_at '{text}' does not exist: clocks in {clock.Zone.Id} skip it when they are put forward; choose a time an hour later", Assert.Single(refusal.Errors).Message, StringComparison.Ordinal);
            return null;
        }
    }

    private static bool IsSame(TimeZoneInfo own, ZoneInterval interval) =>
        IsSame(own, interval, interval.HasStart ? Instant.Max(interval.Start, From) : From) && IsSame(own, interval, (interval.HasEnd ? Instant.Min(interval.End, To) : To) - Second);

    private static bool IsSame(TimeZoneInfo own, ZoneInterval interval, Instant moment) => own.GetUtcOffset(moment.ToDateTimeOffset()) == interval.WallOffset.ToTimeSpan();
}
