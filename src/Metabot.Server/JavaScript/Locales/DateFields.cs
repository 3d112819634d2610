namespace Metabot.Server.JavaScript.Locales;

// The parts of a date that are written, each in its width.
internal sealed record DateFields(string? Weekday, string? Year, string? Month, string? Day, string? Hour, bool HasSecond)
{
    // Of a time whose minute has two digits and whose hour need not; Russian writes one digit then, and two otherwise.
    public const string BareHour = "bare";

    public bool HasDate => Weekday is not null || Year is not null || Month is not null || Day is not null;

    public bool HasTime => Hour is not null;

    public bool IsWordy => Month is "long" or "short";

    public static DateFields Read(LocaleOptions options, Locale locale, DateParts defaults)
    {
        var (date, time) = (options.Text("dateStyle", "full", "long", "medium", "short"), options.Text("timeStyle", "medium", "short"));
        if (date is not null || time is not null)
        {
            return OfStyles(date, time, locale);
        }

        var fields = new DateFields(
            options.Text("weekday", "long", "short"),
            options.Text("year", "numeric", "2-digit"),
            options.Text("month", "numeric", "2-digit", "long", "short"),
            options.Text("day", "numeric", "2-digit"),
            ReadHour(options),
            options.Has("second"));
        var needsDate = defaults.HasFlag(DateParts.Date) && !fields.HasDate && !(defaults == DateParts.Both && fields.HasTime);
        var needsTime = defaults.HasFlag(DateParts.Time) && !fields.HasTime && !(defaults == DateParts.Both && fields.HasDate);
        return fields with
        {
            Year = needsDate ? "numeric" : fields.Year,
            Month = needsDate ? "numeric" : fields.Month,
            Day = needsDate ? "numeric" : fields.Day,
            Hour = needsTime ? "numeric" : fields.Hour,
            HasSecond = needsTime || fields.HasSecond,
        };
    }

    private static string? ReadHour(LocaleOptions options)
    {
        var (hour, minute) = (options.Text("hour", "numeric", "2-digit"), options.Text("minute", "numeric", "2-digit"));
        options.Text("second", "numeric", "2-digit");
        return (hour is null) != (minute is null) || (hour is null && options.Has("second"))
            ? throw new LocaleRefusedException("a time has hour and minute, and second perhaps; others have no local form here")
            : (hour, minute) is ("numeric", "2-digit") ? BareHour : hour;
    }

    private static DateFields OfStyles(string? date, string? time, Locale locale) => new(
        date == "full" ? "long" : null,
        date is null ? null : date == "short" && !locale.IsRussian ? "2-digit" : "numeric",
        date switch
        {
            null => null,
            "short" => "numeric",
            "medium" => "short",
            _ => "long",
        },
        date is null ? null : "numeric",
        time is null ? null : "numeric",
        time == "medium");
}
