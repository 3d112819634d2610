using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Metabot.Server.JavaScript.Locales;

// Number.prototype.toLocaleString and Intl.NumberFormat.
internal static class LocalNumbers
{
    private const char Blank = '\u00a0';
    private const int MostDigits = 20;
    private const decimal MostExact = 1e26m;

    private static readonly Dictionary<string, (string English, string Russian)> Currencies = new()
    {
        ["RUB"] = ($"RUB{Blank}", "₽"),
        ["USD"] = ("$", "$"),
        ["EUR"] = ("€", "€"),
    };

    public static string Format(double value, Locale locale, JsonElement options) =>
        Format(value.ToString("R", CultureInfo.InvariantCulture), double.IsNegative(value) && !double.IsNaN(value), locale, options);

    public static string Format(BigInteger value, Locale locale, JsonElement options) =>
        Format(value.ToString(CultureInfo.InvariantCulture), value.Sign < 0, locale, options);

    // The shortest text of a double is what V8 rounds, too: 1.005 is 1.01.
    private static string Format(string text, bool isNegative, Locale locale, JsonElement options)
    {
        var given = new LocaleOptions(options, "a number's format", "style", "currency", "minimumFractionDigits", "maximumFractionDigits", "useGrouping");
        var style = given.Text("style", "decimal", "percent", "currency") ?? "decimal";
        var currency = style == "currency" ? given.Text("currency", [.. Currencies.Keys]) ?? throw new LocaleRefusedException("style currency needs the option currency") : null;
        var (least, most) = ReadDigits(given, style);
        var digits = text.TrimStart('-') switch
        {
            "NaN" => locale.IsRussian ? $"не{Blank}число" : "NaN",
            "Infinity" => "∞",
            var number => Write(Read(number) * (style == "percent" ? 100 : 1), locale, least, most, given.Flag("useGrouping") ?? true),
        };
        return (isNegative ? "-" : "") + Decorate(digits, style, currency, locale);
    }

    private static decimal Read(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && exact < MostExact ? exact
            : throw new LocaleRefusedException("numbers from 1e26 on have no local form here");

    private static (int Least, int Most) ReadDigits(LocaleOptions options, string style)
    {
        var (least, most) = style switch
        {
            "currency" => (2, 2),
            "percent" => (0, 0),
            _ => (0, 3),
        };
        var (givenLeast, givenMost) = (options.Number("minimumFractionDigits", MostDigits), options.Number("maximumFractionDigits", MostDigits));
        return givenLeast > givenMost ? throw new LocaleRefusedException("minimumFractionDigits is at most maximumFractionDigits")
            : (givenLeast ?? Math.Min(least, givenMost ?? least), givenMost ?? Math.Max(most, givenLeast ?? most));
    }

    private static string Write(decimal value, Locale locale, int least, int most, bool isGrouped)
    {
        var format = new NumberFormatInfo { NumberGroupSeparator = locale.IsRussian ? Blank.ToString() : ",", NumberDecimalSeparator = locale.IsRussian ? "," : "." };
        var pattern = $"{(isGrouped ? "#,##0" : "0")}.{new string('0', least)}{new string('#', most - least)}";
        return decimal.Round(value, most, MidpointRounding.AwayFromZero).ToString(pattern, format);
    }

    private static string Decorate(string digits, string style, string? currency, Locale locale) => (style, locale.IsRussian) switch
    {
        ("percent", true) => $"{digits}{Blank}%",
        ("percent", false) => $"{digits}%",
        ("currency", true) => $"{digits}{Blank}{Currencies[currency!].Russian}",
        ("currency", false) => $"{Currencies[currency!].English}{digits}",
        _ => digits,
    };
}
