using System.Globalization;

namespace Metabot.Server.JavaScript.Locales;

internal static class CalendarNames
{
    private static readonly string[] Genitive =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private static readonly string[] Nominative =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] ShortGenitive =
        ["янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."];

    private static readonly string[] ShortNominative =
        ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."];

    private static readonly string[] Weekdays = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];

    private static readonly string[] ShortWeekdays = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];

    public static string RussianMonth(DateTime date, bool isShort, bool isGenitive) => (isShort, isGenitive) switch
    {
        (true, true) => ShortGenitive[date.Month - 1],
        (true, false) => ShortNominative[date.Month - 1],
        (false, true) => Genitive[date.Month - 1],
        _ => Nominative[date.Month - 1],
    };

    public static string Weekday(DateTime date, Locale locale, bool isShort) => locale.IsRussian
        ? (isShort ? ShortWeekdays : Weekdays)[(int)date.DayOfWeek]
        : date.ToString(isShort ? "ddd" : "dddd", CultureInfo.InvariantCulture);
}
