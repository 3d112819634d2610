using System.Globalization;

namespace Metabot.Rules;

// Texts that name one moment beyond doubt but are written in another form. An offset or 'Z' is not among them:
// the server reads run_at in its own time zone, so dropping the offset would move the moment.
internal static class RunAtRepair
{
    private static readonly string[] Forms =
    [
        "yyyy-M-d H:m:s", "yyyy-M-d H:m", "yyyy-M-d'T'H:m:s", "yyyy-M-d'T'H:m", "yyyy-M-d'T'H:m:s.FFFFFFF", "yyyy-M-d H:m:s.FFFFFFF",
        "yyyy/M/d H:m:s", "yyyy/M/d H:m", "d.M.yyyy H:m:s", "d.M.yyyy H:m",
    ];

    public static string? TryRepair(string text)
    {
        var parsed = DateTime.TryParseExact(
            text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var moment);
        var wholeSecond = moment.Ticks % TimeSpan.TicksPerSecond == 0;
        return parsed && wholeSecond ? RunAtText.Write(moment) : null;
    }
}
