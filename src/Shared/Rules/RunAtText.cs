using System.Globalization;

namespace Metabot.Rules;

internal enum RunAtVerdict
{
    Valid,
    BadFormat,
    NoSuchMoment,
}

// The one definition of the wire format of run_at (the platform documents "yyyy-MM-dd HH:mm:ss").
internal static class RunAtText
{
    public const string Format = "yyyy-MM-dd HH:mm:ss";

    private const string Shape = "0000-00-00 00:00:00";

    public static RunAtVerdict Check(string text) =>
        !HasShape(text) ? RunAtVerdict.BadFormat
        : WhyNoSuchMoment(text) is null ? RunAtVerdict.Valid
        : RunAtVerdict.NoSuchMoment;

    // Only for text of the right shape; null when the moment exists.
    public static string? WhyNoSuchMoment(string text) => FindFault(text)?.Why;

    // The digits at fault and the reason. Only for text of the right shape; null when the moment exists.
    public static (int Start, int Length, string Why)? FindFault(string text)
    {
        int year = Number(text, 0, 4), month = Number(text, 5, 2), day = Number(text, 8, 2);
        if (year == 0)
        {
            return (0, 4, "years start at 0001");
        }

        if (month is 0 or > 12)
        {
            return (5, 2, $"there is no month {month:00}");
        }

        var days = DateTime.DaysInMonth(year, month);
        if (day == 0 || day > days)
        {
            var monthName = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            return (8, 2, $"{monthName} {year} has {days} days");
        }

        return Number(text, 11, 2) > 23 ? (11, 2, "hours go from 00 to 23")
            : Number(text, 14, 2) > 59 ? (14, 2, "minutes go from 00 to 59")
            : Number(text, 17, 2) > 59 ? (17, 2, "seconds go from 00 to 59")
            : null;
    }

    // Only for a valid text.
    public static DateTime Read(string text) => DateTime.ParseExact(text, Format, CultureInfo.InvariantCulture);

    public static string Write(DateTime moment) => moment.ToString(Format, CultureInfo.InvariantCulture);

    private static bool HasShape(string text)
    {
        if (text.Length != Shape.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var fits = Shape[i] == '0' ? text[i] is >= '0' and <= '9' : text[i] == Shape[i];
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static int Number(string text, int start, int length)
    {
        var value = 0;
        for (var i = start; i < start + length; i++)
        {
            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }
}
