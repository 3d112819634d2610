using System.Globalization;
using System.Text.Json;
using Metabot.Rules;

namespace Metabot.Server.JavaScript.Locales;

internal enum DateParts
{
    Date = 1,
    Time = 2,
    Both = Date | Time,
}

// Date.prototype.toLocaleString, toLocaleDateString, toLocaleTimeString and Intl.DateTimeFormat.
internal static class LocalDates
{
    // What is written where the options name no part.
    public static string Format(DateTimeOffset moment, string zone, Locale locale, JsonElement options, DateParts defaults)
    {
        var given = new LocaleOptions(
            options, "a date's format", "timeZone", "weekday", "year", "month", "day", "hour", "minute", "second", "dateStyle", "timeStyle");
        var local = TimeZoneInfo.ConvertTime(moment, FindZone(given.Text("timeZone") ?? zone)).DateTime;
        var fields = DateFields.Read(given, locale, defaults);
        var date = fields.HasDate ? WriteDate(local, locale, fields) : null;
        var time = fields.HasTime ? WriteTime(local, locale, fields) : null;
        return date is not null && time is not null && fields.IsWordy
            ? throw new LocaleRefusedException("a month in words together with a time has no local form here; write them one by one")
            : string.Join(", ", new[] { date, time }.OfType<string>());
    }

    private static TimeZoneInfo FindZone(string zone)
    {
        try
        {
            return ScriptTimeSystem.FindZone(zone);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or System.Runtime.Serialization.SerializationException or ArgumentException)
        {
            throw new LocaleRefusedException($"there is no time zone '{Excerpt.Cut(zone)}'");
        }
    }

    private static string WriteDate(DateTime date, Locale locale, DateFields fields)
    {
        var text = fields switch
        {
            { Month: "long" or "short" } => locale.IsRussian ? WriteRussianWords(date, fields) : WriteEnglishWords(date, fields),
            { Month: null, Day: null, Year: null } => null,
            { Month: null, Day: null } => Year(date, fields),
            { Month: null, Year: null } => Padded(date.Day, fields.Day == "2-digit"),
            { Month: null } => throw new LocaleRefusedException("a day and a year without a month have no local form here"),
            _ => WriteNumbers(date, locale, fields),
        };
        var weekday = fields.Weekday is { } width ? CalendarNames.Weekday(date, locale, width == "short") : null;
        return string.Join(", ", new[] { weekday, text }.OfType<string>());
    }

    private static string WriteRussianWords(DateTime date, DateFields fields)
    {
        var month = CalendarNames.RussianMonth(date, fields.Month == "short", isGenitive: fields.Day is not null);
        var day = fields.Day is null ? "" : $"{Padded(date.Day, fields.Day == "2-digit")} ";
        return $"{day}{month}{(fields.Year is null ? "" : $" {Year(date, fields)} г.")}";
    }

    private static string WriteEnglishWords(DateTime date, DateFields fields)
    {
        var month = date.ToString(fields.Month == "short" ? "MMM" : "MMMM", CultureInfo.InvariantCulture);
        var day = fields.Day is null ? "" : $" {Padded(date.Day, fields.Day == "2-digit")}";
        return $"{month}{day}{(fields.Year is null ? "" : $"{(fields.Day is null ? "" : ",")} {Year(date, fields)}")}";
    }

    // Russian has two digits in any case.
    private static string WriteNumbers(DateTime date, Locale locale, DateFields fields)
    {
        var isAlone = fields.Day is null && fields.Year is null;
        var day = fields.Day is null ? null : Padded(date.Day, locale.IsRussian || fields.Day == "2-digit");
        var month = Padded(date.Month, (locale.IsRussian && !isAlone) || fields.Month == "2-digit");
        var year = fields.Year is null ? null : Year(date, fields);
        return locale.IsRussian
            ? string.Join('.', new[] { day, month, year }.OfType<string>())
            : string.Join('/', new[] { month, day, year }.OfType<string>());
    }

    private static string WriteTime(DateTime time, Locale locale, DateFields fields)
    {
        var rest = time.ToString(fields.HasSecond ? "mm:ss" : "mm", CultureInfo.InvariantCulture);
        return locale.IsRussian
            ? $"{time.ToString(fields.Hour == DateFields.BareHour ? "%H" : "HH", CultureInfo.InvariantCulture)}:{rest}"
            : $"{time.ToString(fields.Hour == "2-digit" ? "hh" : "%h", CultureInfo.InvariantCulture)}:{rest} {(time.Hour < 12 ? "AM" : "PM")}";
    }

    private static string Year(DateTime date, DateFields fields) => fields.Year == "2-digit" ? Padded(date.Year % 100, true) : date.Year.ToString(CultureInfo.InvariantCulture);

    private static string Padded(int number, bool isPadded) => number.ToString(isPadded ? "00" : "0", CultureInfo.InvariantCulture);
}
