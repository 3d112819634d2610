using System.Globalization;
using System.Text.RegularExpressions;
using Metabot.Rules;

namespace Metabot.Server.JavaScript;

// Dates that begin with the year, as V8 reads them: a date alone is of UTC, one with a time of the zone. The engine takes the month
// for a day where there is none such, and a time alone for one of today.
internal static partial class DateText
{
    // False where it is another form, which the engine reads as V8 does; the moment is null where it is no date.
    public static bool TryRead(string text, TimeZoneInfo zone, out long? moment)
    {
        var match = Form.Match(text);
        moment = match.Success ? Read(match, zone) : null;
        return match.Success || TimeAlone.IsMatch(text);
    }

    private static long? Read(Match match, TimeZoneInfo zone)
    {
        var (month, day) = (Number(match, "month", 1), Number(match, "day", 1));
        var (hour, minute, second) = (Number(match, "hour", 0), Number(match, "minute", 0), Number(match, "second", 0));
        var isMidnight = hour == 24 && minute == 0 && second == 0;
        if (month is < 1 or > 12 || day is < 1 or > 31 || (hour > 23 && !isMidnight) || minute > 59 || second > 59 || Number(match, "year", 0) is < 1 or > 9998)
        {
            return null;
        }

        // The 30th of February is the 2nd of March.
        var local = new DateTime(Number(match, "year", 0), month, 1).AddDays(day - 1).AddHours(hour).AddMinutes(minute).AddSeconds(second)
            .AddMilliseconds(Milliseconds(match.Groups["fraction"].Value));
        return new DateTimeOffset(local, TimeSpan.Zero).ToUnixTimeMilliseconds() - (long)Offset(match, local, zone).TotalMilliseconds;
    }

    private static TimeSpan Offset(Match match, DateTime local, TimeZoneInfo zone)
    {
        if (!match.Groups["hour"].Success || match.Groups["zone"].Value == "Z")
        {
            return TimeSpan.Zero;
        }

        return match.Groups["zone"] is { Success: true, Value: var written }
            ? TimeSpan.ParseExact(written[1..], @"hh\:mm", CultureInfo.InvariantCulture) * (written[0] == '-' ? -1 : 1)
            : LocalTime.FindOffsets(zone, local) is [var first, ..] ? first : zone.GetUtcOffset(LocalTime.Moment(local, TimeSpan.FromDays(1)));
    }

    private static int Number(Match match, string part, int otherwise) =>
        match.Groups[part] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : otherwise;

    private static int Milliseconds(string fraction) => int.Parse(fraction.PadRight(3, '0').AsSpan(0, 3), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?([T ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,9}))?)?(?<zone>Z|[+-](0[0-9]|1[0-9]|2[0-3]):[0-5][0-9])?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form { get; }

    [GeneratedRegex(@"^\s*[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TimeAlone { get; }
}
